package dk.voresplan.portal.signin;

/** Someone was not let in, for a reason that has words of its own. */
final class SignInFailed extends Exception {
  private final SignInProblem problem;

  SignInFailed(SignInProblem problem) {
    super(problem.name());
    this.problem = problem;
  }

  SignInFailed(SignInProblem problem, Throwable cause) {
    super(problem.name(), cause);
    this.problem = problem;
  }

  SignInProblem problem() {
    return problem;
  }
}
