package dk.voresplan.handover;

/** There is no such handover or point in this citizen's plan. */
public final class HandoverNotFound extends RuntimeException {
  private static final long serialVersionUID = 1L;

  HandoverNotFound() {
    super("No such handover");
  }
}
