package dk.voresplan.portal.wellbeing;

import com.vaadin.flow.component.html.Div;
import dk.voresplan.portal.shell.Visitor;
import dk.voresplan.wellbeing.DialogQuestion;
import dk.voresplan.wellbeing.Wellbeing;

/** How it goes with each question that was answered, in the scale's order; never a sum. */
public final class Developments extends Div {
  /** All that {@code wellbeing} holds. */
  public Developments(Visitor visitor, Wellbeing wellbeing) {
    addClassName("list");
    for (var question : DialogQuestion.values()) {
      var development = wellbeing.development(question);
      if (!development.isEmpty()) {
        add(new DevelopmentCard(visitor, development));
      }
    }
  }
}
