package dk.voresplan.portal.wish;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.server.VaadinSession;
import dk.voresplan.access.Actor;
import dk.voresplan.access.Topic;
import dk.voresplan.media.Pictures;
import dk.voresplan.media.Voices;
import dk.voresplan.portal.shell.Icon;
import dk.voresplan.portal.shell.OwnPlan;
import dk.voresplan.portal.shell.Visitor;
import dk.voresplan.wish.Attached;
import dk.voresplan.wish.AttachmentId;
import dk.voresplan.wish.AttachmentIntake;
import dk.voresplan.wish.AttachmentNotFound;
import dk.voresplan.wish.Attachments;
import dk.voresplan.wish.WishPicture;
import dk.voresplan.wish.WishVoice;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Shows the voice and the pictures of the wish that is being written. Each is in the citizen's
 * draft at once, so that a reload loses none. Nobody else can reach it.
 */
final class DraftAttachments extends Div {
  private final transient Visitor visitor;
  private final transient OwnPlan own;
  private final transient Attachments attachments;
  private final VoiceRecorder recorder;
  private final FilePicker picker;
  private final Div voice = new Div();
  private final Div list = new Div();
  private final Span problem = new Span();
  private transient Attached shown;

  DraftAttachments(
      Visitor visitor,
      OwnPlan own,
      Attachments attachments,
      AttachmentIntake intake,
      Attached first) {
    this.visitor = visitor;
    this.own = own;
    this.attachments = attachments;
    recorder =
        new VoiceRecorder(
            visitor.words(),
            upload(
                Voices.MOST_BYTES,
                "voice.",
                (citizen, file) -> intake.voice(citizen, citizen.id(), file)));
    picker =
        new FilePicker(
            Icon.IMAGE,
            say("picture.add"),
            say("picture.sending"),
            say("picture.lost"),
            say("picture.busy"),
            upload(
                Pictures.MOST_BYTES,
                "picture.",
                (citizen, file) -> intake.picture(citizen, citizen.id(), file)));
    picker.whenChosen(() -> problem.setText(""));
    problem.addClassName("field__error");
    problem.getElement().setAttribute("role", "alert");
    list.addClassName("pictures");
    var ways = new Div(recorder, picker);
    ways.addClassName("button-pair");
    add(ways, problem, voice, list);
    shown = first;
    show(first);
  }

  /** What goes with the wish: what is on this page, and nothing from another window. */
  Set<AttachmentId> ids() {
    return shown.ids();
  }

  /** Whether the wish is said with a voice. */
  boolean hasVoice() {
    return shown.voice().isPresent();
  }

  /** Shows what is in the draft now. */
  void refresh() {
    show(own.read(Topic.WISHES, attachments::ofDraft));
  }

  private void show(Attached attached) {
    shown = attached;
    voice.removeAll();
    attached.voice().ifPresent(this::showVoice);
    recorder.setVisible(attached.voice().isEmpty());
    list.removeAll();
    var all = attached.pictures();
    IntStream.range(0, all.size())
        .forEach(i -> list.add(one(all.get(i), Map.of("number", i + 1, "all", all.size()))));
  }

  private void showVoice(WishVoice recorded) {
    var remove =
        new NativeButton(
            say("voice.remove"),
            click -> {
              remove(recorded.id());
              recorder.focus();
            });
    remove.addClassNames("button", "button--outline");
    voice.add(
        new VoicePlayer(
            visitor.words(),
            recorded,
            id -> own.read(Topic.WISHES, permit -> attachments.fileInDraft(permit, id))),
        remove);
  }

  private Div one(WishPicture picture, Map<String, ?> numbers) {
    var remove =
        new NativeButton(
            "",
            click -> {
              remove(picture.id());
              picker.focus();
            });
    remove.add(Icon.X.draw(), new Span(say("picture.remove")));
    remove
        .getElement()
        .setAttribute("aria-label", visitor.words().say("picture.removeNumber", numbers));
    remove.addClassName("picture__remove");
    var one = new Div(PictureGrid.image(visitor.words(), picture, numbers), remove);
    one.addClassName("picture");
    return one;
  }

  private void remove(AttachmentId attachment) {
    problem.setText("");
    try {
      own.change(
          Topic.WISHES,
          permit -> {
            attachments.removeFromDraft(permit, attachment);
            return attachment;
          });
    } catch (AttachmentNotFound goneAlready) {
      // Another window was first; what is shown next is without it.
    }
    refresh();
  }

  /** Its means run beside the page, which is told what came of each file. */
  private AttachmentUpload upload(
      int mostBytes, String sentences, BiConsumer<Actor.Person, Supplier<byte[]>> way) {
    return new AttachmentUpload(
        mostBytes,
        file -> way.accept(visitor.citizen(), file),
        problem -> onPage(() -> tell(problem.isEmpty() ? "" : sentences + problem)),
        failure -> onPage(() -> VaadinSession.getCurrent().getErrorHandler().error(failure)));
  }

  private void onPage(Command work) {
    getUI().ifPresent(ui -> ui.accessLater(work::execute, () -> {}).run());
  }

  private void tell(String said) {
    if (!said.isEmpty()) {
      problem.setText(say(said));
    }
    refresh();
  }

  private String say(String key) {
    return visitor.words().say(key);
  }
}
