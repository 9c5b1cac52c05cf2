// Cursors are opaque, so their text is never compared. The reference writes its own, which tell the place that they stand
// for, and each is tied to the one that the service gave in the same spot of the same answer: ever after, the one must
// stand for the other.

const MARK = 'place ';

export class Cursors {
  constructor() {
    this.places = new Map(); // the service's cursor -> the reference's
    this.texts = new Map(); // and back
  }

  write(place) { return MARK + JSON.stringify(place); }

  isOwn(text) { return typeof text === 'string' && text.startsWith(MARK); }

  // placeOf gives the place that a cursor of the service stands for; undefined for one that it never gave.
  placeOf(text) {
    const own = this.places.get(text);
    return own && JSON.parse(own.slice(MARK.length));
  }

  // tie tells whether the service's cursor stands for the place of the reference's.
  tie(text, own) {
    const known = this.places.get(text) ?? own;
    const back = this.texts.get(own) ?? text;
    if (known !== own || back !== text || typeof text !== 'string') return false;
    this.places.set(text, own);
    this.texts.set(own, text);
    return true;
  }
}
