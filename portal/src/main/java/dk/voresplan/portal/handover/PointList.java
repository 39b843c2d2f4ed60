package dk.voresplan.portal.handover;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dk.voresplan.handover.Colleague;
import dk.voresplan.handover.HandoverKind;
import dk.voresplan.handover.Handovers;
import dk.voresplan.handover.PointDraft;
import dk.voresplan.portal.shell.Card;
import dk.voresplan.portal.shell.Icon;
import dk.voresplan.portal.shell.Visitor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The points of a new handover, and what is often handed over to start from. */
final class PointList extends Div {
  private static final List<String> FIELDS = List.of("title", "taker", "name", "until");

  private final transient Visitor visitor;
  private final transient Runnable changed;
  private final Div proposals = new Div();
  private final Div cards = new Div();
  private final Span problem = new Span();
  private final List<PointFields> points = new ArrayList<>();
  private transient List<Colleague> takers;
  private String until;

  PointList(Visitor visitor, List<Colleague> takers, Map<String, String> before, Runnable changed) {
    this.visitor = visitor;
    this.takers = takers;
    this.changed = changed;
    this.until = before.getOrDefault("day", "");
    proposals.addClassName("choices");
    cards.addClassName("list");
    problem.addClassName("field__error");
    problem.setVisible(false);
    var hint = new Paragraph(visitor.words().say("handover.pointsHint"));
    hint.addClassName("field__hint");
    addClassName("list");
    add(hint, proposals, cards, problem);
    proposals.add(own());
    for (int point = 0; before.containsKey(point + ".title"); point++) {
      var values = new LinkedHashMap<String, String>();
      for (var field : FIELDS) {
        values.put(field, before.getOrDefault(point + "." + field, ""));
      }
      add(values);
    }
  }

  /** Proposes what is often handed over then, each to add by a tap. */
  void propose(HandoverKind kind) {
    proposals.removeAll();
    var words = visitor.words();
    for (int number = 1; words.knows(key(kind, number)); number++) {
      var title = words.say(key(kind, number));
      var proposal = chip(title);
      proposal.addClickListener(click -> {
        add(Map.of("title", title, "until", until)).focusTitle();
        changed.run();
      });
      proposals.add(proposal);
    }
    proposals.add(own());
  }

  private static String key(HandoverKind kind, int number) {
    return "handover.template." + kind + "." + number;
  }

  private NativeButton own() {
    var own = chip(visitor.words().say("handover.ownPoint"));
    own.addClickListener(click -> {
      add(Map.of("until", until)).focusTitle();
      changed.run();
    });
    return own;
  }

  private static NativeButton chip(String words) {
    var chip = new NativeButton();
    chip.add(Icon.PLUS.draw(), new Span(words));
    chip.addClassNames("choice-chip", "choice-chip--add");
    return chip;
  }

  private PointFields add(Map<String, String> values) {
    var fields = new PointFields(visitor, takers, values, typed -> changed.run());
    if (points.size() >= Handovers.MOST_POINTS) {
      problem(visitor.words().say("handover.problem.POINTS"));
      return fields;
    }
    var remove = new NativeButton();
    remove.add(Icon.X.draw(), new Span(visitor.words().say("handover.removePoint")));
    remove.addClassName("link");
    var card = new Card(fields, remove);
    remove.addClickListener(click -> {
      points.remove(fields);
      cards.remove(card);
      number();
      changed.run();
      ((NativeButton) proposals.getChildren().findFirst().orElseThrow()).focus();
    });
    points.add(fields);
    cards.add(card);
    number();
    problem.setVisible(false);
    return fields;
  }

  private void number() {
    for (int point = 0; point < points.size(); point++) {
      points.get(point).inDraft(point + ".");
    }
  }

  /** The day that new points are to be taken by, until someone says otherwise. */
  void proposeUntil(String day) {
    until = day;
  }

  void offer(List<Colleague> now) {
    takers = now;
    points.forEach(point -> point.offer(now));
  }

  Map<String, String> values() {
    var values = new LinkedHashMap<String, String>();
    for (int point = 0; point < points.size(); point++) {
      for (var field : points.get(point).values().entrySet()) {
        values.put(point + "." + field.getKey(), field.getValue());
      }
    }
    return values;
  }

  /** The points as they are filled in; empty when one is wrong, or there is none. */
  Optional<List<PointDraft>> drafts() {
    if (points.isEmpty()) {
      problem(visitor.words().say("handover.problem.POINTS"));
      return Optional.empty();
    }
    var drafts = points.reversed().stream().map(PointFields::draft).toList().reversed();
    return drafts.stream().allMatch(Optional::isPresent)
        ? Optional.of(drafts.stream().map(Optional::orElseThrow).toList())
        : Optional.empty();
  }

  void problem(String sentence) {
    problem.setText(sentence);
    problem.setVisible(true);
  }
}
