package dk.voresplan.delegation;

import dk.voresplan.text.ShortText;
import java.time.LocalDate;

/**
 * What a citizen wants to open for someone.
 *
 * @param name what the citizen calls them; the national identity gives the name later
 * @param lastDay the last day on which it is open
 */
public record DelegationDraft(ShortText name, Opened opened, LocalDate lastDay) {}
