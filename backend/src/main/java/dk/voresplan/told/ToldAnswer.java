package dk.voresplan.told;

import dk.voresplan.wish.WishText;
import java.time.Instant;

/** What a professional answered a relative, which the citizen can read too. */
public record ToldAnswer(String by, Instant at, WishText text) {}
