package dk.voresplan.wellbeing;

import dk.voresplan.plan.LifeArea;
import java.util.Arrays;
import java.util.Optional;

/**
 * Lists the eleven questions of DIALOG, in the scale's own order. They ask how satisfied one is
 * with eight domains of life and three parts of the help. The scale is by Stefan Priebe and others.
 * They are at East London NHS Foundation Trust and Queen Mary University of London: <a
 * href="https://dialog.elft.nhs.uk/DIALOG-scale">DIALOG</a>
 */
public enum DialogQuestion {
  MENTAL_HEALTH(1, LifeArea.MENTAL_HEALTH),
  PHYSICAL_HEALTH(2, LifeArea.PHYSICAL_HEALTH),
  JOB_SITUATION(3, LifeArea.EDUCATION_AND_WORK),
  ACCOMMODATION(4, LifeArea.HOME_AND_EVERYDAY),
  LEISURE_ACTIVITIES(5, LifeArea.LEISURE),
  PARTNER_OR_FAMILY(6, LifeArea.FAMILY_AND_FRIENDS),
  FRIENDSHIPS(7, LifeArea.FAMILY_AND_FRIENDS),
  PERSONAL_SAFETY(8, LifeArea.SAFETY),
  MEDICATION(9, LifeArea.MENTAL_HEALTH),
  PRACTICAL_HELP(10, LifeArea.HOME_AND_EVERYDAY),
  MEETINGS_WITH_PROFESSIONALS(11, LifeArea.MENTAL_HEALTH);

  private final int number;
  private final LifeArea area;

  DialogQuestion(int number, LifeArea area) {
    this.number = number;
    this.area = area;
  }

  /** Its number in the scale, from 1. */
  public int number() {
    return number;
  }

  /** The question of this number, if there is one. */
  public static Optional<DialogQuestion> numbered(String number) {
    return Arrays.stream(values())
        .filter(question -> number.equals(String.valueOf(question.number)))
        .findFirst();
  }

  /** The one after this, unless it is the last. */
  public Optional<DialogQuestion> next() {
    return numbered(String.valueOf(number + 1));
  }

  /** The area of life that a wish about it is in. */
  public LifeArea area() {
    return area;
  }
}
