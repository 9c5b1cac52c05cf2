import { Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { Loading } from './components/Loading';
import { Shell } from './shell/Shell';
import { views } from './views';

/** The whole explorer: one view at an address, inside the shell. */
export function Explorer() {
  return (
    <Shell>
      <Suspense fallback={<Loading />}>
        <Switch>
          {views.map(({ path, View }) => (
            <Route key={path} path={path}>
              {(params: { '*'?: string }) => <View id={path.slice(1).replace('*', params['*'] ?? '')} />}
            </Route>
          ))}
        </Switch>
      </Suspense>
    </Shell>
  );
}
