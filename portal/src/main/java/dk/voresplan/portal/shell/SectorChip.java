package dk.voresplan.portal.shell;

import com.vaadin.flow.component.html.Span;
import dk.voresplan.i18n.Words;
import dk.voresplan.organisation.Sector;

/** Whom a line comes from, in one word that citizens use. */
public final class SectorChip extends Span {
  /** The sector's word on the sector's colour. */
  public SectorChip(Words words, Sector sector) {
    super(words.say("sector." + sector));
    addClassNames("chip", "chip--" + tone(sector));
  }

  /** The colour that a sector has on every page. */
  public static String tone(Sector sector) {
    return switch (sector) {
      case MUNICIPAL_SOCIAL, MUNICIPAL_HEALTH, SCHOOL -> "sky";
      case EMPLOYMENT, CIVIL_SOCIETY -> "sun";
      case PSYCHIATRY, GENERAL_PRACTICE, SPECIALIST_PRACTICE -> "pine";
    };
  }
}
