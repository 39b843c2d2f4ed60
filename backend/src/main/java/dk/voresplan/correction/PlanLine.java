package dk.voresplan.correction;

import dk.voresplan.access.Topic;

/**
 * A line of the plan that can be wrong.
 *
 * @param title what it says, in short
 * @param organisation whose line it is
 */
public record PlanLine(String id, Topic topic, String title, String organisation) {}
