/** The little of React that the page calls itself, so that its types need not be installed. */
declare module "react" {
  export function createElement(component: unknown, properties: object): object;
}

declare module "react-dom/client" {
  export function createRoot(place: Element): { render(element: object): void };
}
