package dk.voresplan.portal.signin;

/** Why someone was not let in, each with its own words and way on. */
enum SignInProblem {
  /** The provider does not answer. */
  PROVIDER_SILENT(503),
  /** The browser came back without the sign-in it left with, too late, or a second time. */
  ATTEMPT_LOST(400),
  /** The person went back instead of signing in. */
  CANCELLED(403),
  /** What the provider sent does not prove who it is. */
  NOT_PROVEN(403),
  /** The sign-in was weaker than what is asked for. */
  TOO_WEAK(403),
  /** The provider vouches for someone whom we cannot tell to be a person or a professional here. */
  NOT_KNOWN(403);

  private final int httpStatus;

  SignInProblem(int httpStatus) {
    this.httpStatus = httpStatus;
  }

  int httpStatus() {
    return httpStatus;
  }
}
