package dk.voresplan.message;

import dk.voresplan.text.OwnWords;
import java.time.Instant;

/** What a professional answered a relative, which the citizen can read too. */
public record MessageAnswer(String by, Instant at, OwnWords text) {}
