package dk.voresplan.wellbeing;

import java.time.LocalDate;

/** What the citizen answered one day; the last answer of a day is the one that counts. */
public record DialogAnswer(
    DialogQuestion question, Satisfaction satisfaction, LocalDate answeredOn) {}
