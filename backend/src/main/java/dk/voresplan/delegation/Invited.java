package dk.voresplan.delegation;

/** What has just been prepared for a relative, with the code that is shown once. */
public record Invited(Delegation delegation, InvitationCode code) {}
