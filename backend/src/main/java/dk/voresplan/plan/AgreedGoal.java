package dk.voresplan.plan;

/** A goal that was agreed on from a wish, and the area of life that it belongs to. */
record AgreedGoal(LifeArea area, Goal goal) {}
