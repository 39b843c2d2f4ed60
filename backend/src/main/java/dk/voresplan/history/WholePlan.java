package dk.voresplan.history;

import dk.voresplan.calendar.Calendar;
import dk.voresplan.plan.Plan;
import dk.voresplan.team.Team;

/** All that is merged of one citizen, at one time. */
public record WholePlan(Plan plan, Team team, Calendar calendar) {}
