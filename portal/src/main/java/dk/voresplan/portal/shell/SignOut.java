package dk.voresplan.portal.shell;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import dk.voresplan.i18n.Words;

/** Signs out with a real form post, so that no page from elsewhere can do it with a link. */
public final class SignOut extends NativeButton {
  /** The button in this language. */
  public SignOut(Words words) {
    add(Icon.LOG_OUT.draw(), new Span(words.say("signOut")));
    addClassNames("button", "button--outline");
    getElement()
        .executeJs(
            "this.addEventListener('click', () => { const form = document.createElement('form');"
                + " form.method = 'post'; form.action = '/logout';"
                + " document.body.append(form); form.submit(); })");
  }
}
