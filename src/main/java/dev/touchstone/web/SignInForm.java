package dev.touchstone.web;

import dev.touchstone.platform.http.KeptText;
import dev.touchstone.rendering.Messages;
import dev.touchstone.web.view.Field;
import dev.touchstone.web.view.FormView;
import dev.touchstone.web.view.Parts;
import java.util.List;
import java.util.Optional;

/** The form that signs in. It carries what somebody typed before their session ended. */
final class SignInForm {

    private SignInForm() {}

    static FormView view(Messages messages, KeptText kept, String name, List<FormView.Fault> faults) {
        Optional<Parts.State> state = kept.isEmpty()
                ? Optional.empty()
                : Optional.of(new Parts.State(
                        "changed", messages.text("identity.kept"), messages.text("identity.kept-why"), List.of(), ""));
        return new FormView(
                messages.text("identity.sign-in"),
                messages.text("identity.sign-in-why"),
                state,
                faults,
                "/sign-in",
                List.of(
                        Field.of("name", "text", messages.text("identity.id"), name)
                                .needed()
                                .filledAs("username"),
                        Field.of("password", "password", messages.text("identity.password"), "")
                                .needed()
                                .filledAs("current-password")),
                kept.asCarried().stream()
                        .map(field -> new Parts.Labelled(field.name(), field.value(), ""))
                        .toList(),
                messages.text("identity.sign-in"),
                List.of());
    }
}
