package storetest

import (
	"sync"

	"herstelgraaf/internal/model"
)

// Model is the model of the library. Stores under test are opened with it.
var Model = sync.OnceValue(func() *model.Model {
	vocabulary, err := model.ParseVocabulary([]byte(vocabularyText))
	if err != nil {
		panic(err)
	}
	m, err := model.Parse(schemaText, vocabulary)
	if err != nil {
		panic(err)
	}
	return m
})

// The lists stand in an order that is not that of their letters.
const vocabularyText = `
vocabularies:
  - name: Genre
    values: [{id: thriller}, {id: drama}, {id: science-fiction}, {id: comedy}]
  - name: Language
    values: [{id: nl}, {id: en}, {id: fr}]
`

const schemaText = `
directive @node(list: String!, key: String, orderBy: String) on OBJECT | INTERFACE
directive @relation(type: String!, direction: RelationDirection! = OUT) on FIELD_DEFINITION
directive @through(path: String!) on FIELD_DEFINITION
directive @list on FIELD_DEFINITION
directive @localized on FIELD_DEFINITION
directive @facet on FIELD_DEFINITION
directive @range(min: Int!, max: Int!) on FIELD_DEFINITION
directive @temporal on FIELD_DEFINITION
directive @value on OBJECT
enum RelationDirection { OUT IN BOTH }
scalar Date
scalar Decimal

type Period @value { from: Date to: Date }

interface Node { id: ID! }

interface Work implements Node @node(list: "works") {
  id: ID!
  title: String! @localized
  genre: Genre @facet
  pages: Int @facet
  rating: Decimal
  published: Date
  credits: [Credit!]! @relation(type: "CREDITS", direction: IN)
  authors: [Author!]! @through(path: "credits.author")
  reviews: [Review!]! @relation(type: "ABOUT", direction: IN)
  similar: [Work!]! @relation(type: "SIMILAR", direction: BOTH)
}

type Novel implements Node & Work @node(list: "novels") {
  id: ID!
  title: String! @localized
  genre: Genre @facet
  pages: Int @facet
  rating: Decimal
  published: Date
  code: String @facet
  reprinted: Boolean
  tags: [String!]! @facet
  subjects: [String!]! @localized
  languages: [Language!]! @facet
  inPrint: Period
  onSale: Boolean @temporal
  credits: [Credit!]! @relation(type: "CREDITS", direction: IN)
  authors: [Author!]! @through(path: "credits.author")
  reviews: [Review!]! @relation(type: "ABOUT", direction: IN)
  similar: [Work!]! @relation(type: "SIMILAR", direction: BOTH)
  sequelOf: Novel @relation(type: "FOLLOWS")
  sequels: [Novel!]! @relation(type: "FOLLOWS", direction: IN)
  films: [Film!]! @relation(type: "BASED_ON", direction: IN)
}

type Film implements Node & Work @node(list: "films") {
  id: ID!
  title: String! @localized
  genre: Genre @facet
  pages: Int @facet
  rating: Decimal
  published: Date
  credits: [Credit!]! @relation(type: "CREDITS", direction: IN)
  authors: [Author!]! @through(path: "credits.author")
  reviews: [Review!]! @relation(type: "ABOUT", direction: IN)
  similar: [Work!]! @relation(type: "SIMILAR", direction: BOTH)
  basedOn: [Novel!]! @relation(type: "BASED_ON")
  novelists: [Author!]! @through(path: "basedOn.credits.author")
}

type Credit implements Node @node(list: "credits") {
  id: ID!
  role: String @facet
  work: Work! @relation(type: "CREDITS")
  author: Author! @relation(type: "CREDITED")
}

type Author implements Node @node(list: "authors") {
  id: ID!
  name: String! @localized
  credits: [Credit!]! @relation(type: "CREDITED", direction: IN)
  works: [Work!]! @through(path: "credits.work")
  mentionedIn: [Review!]! @relation(type: "MENTIONS", direction: IN)
}

type Review implements Node @node(list: "reviews") {
  id: ID!
  stars: Int! @range(min: 1, max: 5)
  about: [Work!]! @list @relation(type: "ABOUT")
  novel: Novel @relation(type: "ABOUT")
  mentions: [Author!]! @relation(type: "MENTIONS")
  replies: [Reply!]! @relation(type: "ANSWERS", direction: IN)
}

type Reply implements Node @node(list: "replies") {
  id: ID!
  polite: Boolean @facet
  answers: [Review!]! @relation(type: "ANSWERS")
}
`
