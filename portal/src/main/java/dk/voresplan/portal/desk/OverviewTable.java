package dk.voresplan.portal.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;
import dk.voresplan.portal.shell.Visitor;
import dk.voresplan.unit.LedUnit;
import dk.voresplan.unit.UnitMonth;
import java.util.List;
import java.util.Map;

/** The months of a unit as a table. */
@Tag("table")
final class OverviewTable extends Component {
  OverviewTable(Visitor visitor, LedUnit unit, List<UnitMonth> months) {
    var words = new OverviewWords(visitor.words(), visitor.dates());
    var caption =
        new Element("caption")
            .setText(visitor.words().say("overview.tableOf", Map.of("unit", unit.name())));
    caption.setAttribute("class", "visually-hidden");
    var head = new Element("tr");
    words.columns().forEach(name -> head.appendChild(heading(name, "col")));
    var body = new Element("tbody");
    months.forEach(month -> body.appendChild(row(words.cells(month))));
    getElement().appendChild(caption, new Element("thead").appendChild(head), body);
  }

  private static Element row(List<String> cells) {
    var row = new Element("tr").appendChild(heading(cells.getFirst(), "row"));
    cells.stream().skip(1).forEach(cell -> row.appendChild(new Element("td").setText(cell)));
    return row;
  }

  private static Element heading(String words, String scope) {
    return new Element("th").setAttribute("scope", scope).setText(words);
  }
}
