package dk.voresplan.plan;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What a citizen and a professional agreed on of a wish, to be a goal of the plan.
 *
 * @param wish the id of the wish, whose words the goal quotes to those who may read it
 * @param title what the goal is called, in plain words
 * @param holder who takes the first step
 * @param until the day by which they take it
 */
public record Agreement(
    UUID wish, String title, LifeArea area, String firstStep, String holder, LocalDate until) {}
