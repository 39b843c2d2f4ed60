package dk.voresplan.limit;

/** What is done so and so often at most. */
public enum Limit {
  /** A sign-in, begun or come back from the provider, from one address. */
  SIGN_IN,
  /** A code that someone types in. Each code also counts its own tries. */
  CODE,
  /** A plan that one professional opens for safety. */
  EMERGENCY,
  /** A file that someone takes out. */
  EXPORT,
  /** A page that one person opens: its document, and its first content. */
  PAGE,
  /** A request of one caller of the API. */
  API
}
