import { type ComponentType, useMemo } from 'react';
import { ParamsContext } from '../ui/use-params.ts';
import { findPage } from './find-page.ts';
import { ViewBoundary } from './ViewBoundary.tsx';

type Props = {
  of: readonly { path: string; Component: ComponentType }[];
  /** The address whose page is drawn, without what stands before it. */
  pathname: string;
  /** Drawn where none has the address. */
  otherwise?: ComponentType;
};

const NONE = {};

/** The page that an address names. A page that fails leaves what is around it as it was. */
export function Pages({ of: pages, pathname, otherwise }: Props) {
  // Looked up when the path changes, and not whenever the filter does: there are many to hold it against.
  const found = useMemo(() => findPage(pages, pathname), [pages, pathname]);
  const Component = found ? found.page.Component : otherwise;
  return (
    Component && (
      <ParamsContext value={found?.params ?? NONE}>
        <ViewBoundary key={found?.page.path ?? ''}>
          <Component />
        </ViewBoundary>
      </ParamsContext>
    )
  );
}
