// Passkeys (WebAuthn). A form with data-cle asks the device, then leaves as any form does: the answer is in its field « cle ».
(() => {
  const d = document;
  const forms = d.querySelectorAll("form[data-cle]");
  if (!window.PublicKeyCredential || !navigator.credentials) {
    d.querySelectorAll("[data-sans-cle]").forEach(e => { e.hidden = false; });
    return;
  }

  const toBytes = text => Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), c => c.charCodeAt(0));
  const toText = buffer => btoa(String.fromCharCode(...new Uint8Array(buffer))).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
  const decodeIds = list => (list ?? []).map(c => ({ ...c, id: toBytes(c.id) }));

  async function question(form) {
    const answer = await fetch(form.dataset.question, {
      method: "POST",
      headers: { "X-Jeton": form.elements.__RequestVerificationToken.value },
    });
    if (!answer.ok || answer.redirected) throw new Error(String(answer.status));
    return answer.json();
  }

  async function create(options) {
    const publicKey = {
      ...options,
      challenge: toBytes(options.challenge),
      user: { ...options.user, id: toBytes(options.user.id) },
      excludeCredentials: decodeIds(options.excludeCredentials),
    };
    const key = await navigator.credentials.create({ publicKey });
    return {
      ...common(key),
      response: {
        clientDataJSON: toText(key.response.clientDataJSON),
        attestationObject: toText(key.response.attestationObject),
        transports: key.response.getTransports?.() ?? [],
      },
    };
  }

  async function get(options) {
    const publicKey = { ...options, challenge: toBytes(options.challenge), allowCredentials: decodeIds(options.allowCredentials) };
    const key = await navigator.credentials.get({ publicKey });
    return {
      ...common(key),
      response: {
        clientDataJSON: toText(key.response.clientDataJSON),
        authenticatorData: toText(key.response.authenticatorData),
        signature: toText(key.response.signature),
        userHandle: key.response.userHandle ? toText(key.response.userHandle) : null,
      },
    };
  }

  const common = key => ({
    id: key.id,
    rawId: toText(key.rawId),
    type: key.type,
    authenticatorAttachment: key.authenticatorAttachment,
    clientExtensionResults: key.getClientExtensionResults(),
  });

  // The person who closes the device's own window has chosen to: nothing is wrong, and the page says how to go on.
  function explain(error) {
    return error.name === "InvalidStateError" ? "Cet appareil a déjà une clé d’accès pour ce compte."
      : error.name === "NotAllowedError" ? "La demande a été annulée ou a pris trop de temps. Vous pouvez recommencer."
      : "La clé d’accès n’a pas pu être lue. Rechargez la page et recommencez.";
  }

  async function run(form) {
    const where = form.querySelector("[data-cle-erreur]");
    where.hidden = true;
    try {
      const options = await question(form);
      const answer = await (form.dataset.cle === "creer" ? create : get)(options);
      form.elements.cle.value = JSON.stringify(answer);
      form.submit();
    } catch (error) {
      where.textContent = explain(error);
      where.hidden = false;
    }
  }

  for (const form of forms) {
    form.hidden = false;
    form.querySelector("[data-cle-lancer]").addEventListener("click", () => run(form));
  }
})();
