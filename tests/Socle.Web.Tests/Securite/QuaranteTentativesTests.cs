using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Socle.Noyau;
using Socle.Suivi.EspaceSalarie.Activation;
using Socle.Technique.Comptes.MotsDePasse;
using Socle.Technique.Traces;
using Socle.Tests.Outils;
using Socle.Travailleurs.Contrats;
using Socle.Web.Tests.EspaceEmployeur;
using Socle.Web.Tests.EspaceSalarie;
using Demande = System.Func<Socle.Web.Tests.Securite.MondeVoisins, Socle.Tests.Outils.Navigateur, System.Threading.Tasks.Task<System.Net.Http.HttpResponseMessage>>;

namespace Socle.Web.Tests.Securite;

public sealed class QuaranteTentativesSqliteTests(VoisinsSqlite monde) : QuaranteTentativesTests(monde), IClassFixture<VoisinsSqlite>;

public sealed class QuaranteTentativesPostgresqlTests(VoisinsPostgresql monde) : QuaranteTentativesTests(monde), IClassFixture<VoisinsPostgresql>;

/// <summary>
/// Forty attempts, and more, to see from outside or from a neighbouring account what is someone else's. Each is refused, shows nothing of
/// anyone, changes nothing, and leaves a trace that names nobody.
/// </summary>
public abstract class QuaranteTentativesTests(MondeVoisins monde)
{
    private const string Liste = "/entreprise/travailleurs";
    private const string Perso = "/salarie/rendez-vous";
    private const HttpStatusCode Introuvable = HttpStatusCode.NotFound;
    private const HttpStatusCode Interdit = HttpStatusCode.Forbidden;
    private const HttpStatusCode Incompris = HttpStatusCode.BadRequest;
    private const HttpStatusCode AilleursALaConnexion = HttpStatusCode.Redirect;

    /// <summary>Words of people, places and things: whoever tries must read none of them, nor the trail say them.</summary>
    private static readonly string[] Mots =
        [MondeVoisins.Secret, "Fragile", "Revenant", "Sudiste", "Partant", "Betain", MondeEmployeur.SecretsDeBeta, "Alpha Nord", "Alpha Sud", "Plomb", "Cariste", "BEGIN:VCALENDAR", "evil.example"];

    /// <param name="Qui">The account that tries, or « visiteur ».</param>
    /// <param name="Trace">The object the trail names: the thing itself, or « page ».</param>
    private sealed record Tentative(string Qui, Demande Geste, HttpStatusCode Attendu, string Trace, string? Permis = null, ActionAudit Action = ActionAudit.Refus);

    private static readonly Dictionary<string, Tentative> Table = new()
    {
        // A neighbouring company, by addresses.
        ["La fiche d’un salarié d’une autre entreprise"] = Lire("beta", m => $"{Liste}/{m.Fragile.Id}", Introuvable, "contrat"),
        ["La fiche d’un salarié qui n’existe pas"] = Lire("beta", _ => $"{Liste}/{Id<Contrat>.Nouveau()}", Introuvable, "contrat"),
        ["La fiche, sous un identifiant qui n’en est pas un"] = Lire("beta", _ => $"{Liste}/..%2F..%2Fetc%2Fpasswd", Introuvable, "contrat"),
        ["La liste, filtrée sur un site d’une autre entreprise"] = Lire("beta", m => $"{Liste}?site={m.AlphaNord.Id}", HttpStatusCode.OK, "etablissement", MondeEmployeur.SecretsDeBeta),
        ["La liste, filtrée sur une autre entreprise"] = Lire("beta", m => $"{Liste}?entreprise={m.Alpha.Id}", HttpStatusCode.OK, "entreprise", MondeEmployeur.SecretsDeBeta),
        ["L’export d’un site d’une autre entreprise"] = Lire("beta", m => $"{Liste}?site={m.AlphaSud.Id}&export=csv", HttpStatusCode.OK, "etablissement"),
        ["L’export d’une autre entreprise, en classeur"] = Lire("beta", m => $"{Liste}?entreprise={m.Alpha.Id}&export=xlsx", HttpStatusCode.OK, "entreprise"),
        ["La déclaration annuelle d’une autre entreprise"] = Lire("beta", m => $"/entreprise/annuelle/{m.Alpha.Id}", Introuvable, "entreprise"),
        ["Le fichier déclaré par une autre entreprise"] = Lire("beta", m => $"/entreprise/declarations/{m.Depot}", Introuvable, "import_declaration"),
        ["Le message d’une autre entreprise"] = Lire("beta", m => $"/entreprise/messages/{m.Fil}", Introuvable, "fil_de_messages"),
        ["La pièce jointe d’une autre entreprise"] = Lire("beta", m => $"/entreprise/messages/{m.Fil}?handler=Piece&piece={m.Piece}", Introuvable, "fil_de_messages"),
        ["La pièce jointe d’une autre, par son propre message"] = Lire("beta", m => $"/entreprise/messages/{m.FilDeBeta}?handler=Piece&piece={m.Piece}", Introuvable, "piece_message"),
        ["Le rendez-vous d’une autre, à déplacer"] = Lire("beta", m => $"/entreprise/rendez-vous?deplacer={m.Visite}", Introuvable, "rendez_vous"),

        // The same, by the fields of forms that are one's own.
        ["Signer la déclaration annuelle d’une autre entreprise"] = Poster("beta", m => $"/entreprise/annuelle/{m.Alpha.Id}?handler=Signer", Introuvable, "entreprise", _ => [("Effectif", "3"), ("Exacte", "true")]),
        ["Déclarer le départ d’un salarié d’une autre"] = Poster("beta", m => $"{Liste}/{m.Fragile.Id}/depart", Introuvable, "contrat", _ => [("Entree.Fin", "2026-03-02")]),
        ["Déclarer l’arrêt d’un salarié d’une autre"] = Poster("beta", m => $"{Liste}/{m.Fragile.Id}/arret", Introuvable, "contrat", _ => [("Entree.Debut", "2026-03-02"), ("Entree.Motif", "Maladie")]),
        ["Changer le poste d’un salarié d’une autre"] = Poster("beta", m => $"{Liste}/{m.Fragile.Id}/poste", Introuvable, "contrat", _ => [("Entree.Libelle", "Autre")]),
        ["Demander la visite d’un salarié d’une autre"] = Poster("beta", m => $"{Liste}/{m.Fragile.Id}/visite", Introuvable, "contrat", _ => [("sans", "true")]),
        ["Confirmer le rendez-vous d’une autre"] = Poster("beta", _ => "/entreprise/rendez-vous?handler=Confirmer", Introuvable, "rendez_vous", m => [("rdv", $"{m.Visite}")]),
        ["Déplacer le rendez-vous d’une autre"] = Poster("beta", _ => "/entreprise/rendez-vous?handler=Deplacer", Introuvable, "rendez_vous", m => [("rdv", $"{m.Visite}"), ("vers", $"{m.Vacation}")]),
        ["Ouvrir l’attestation remise à une autre"] = Poster("beta", _ => "/entreprise/documents", Introuvable, "document_remis", m => [("id", $"{m.Remis}")]),
        ["Écrire dans le message d’une autre"] = Poster("beta", m => $"/entreprise/messages/{m.Fil}", Introuvable, "fil_de_messages", _ => [("Texte", "Bonjour")]),
        ["Écrire au service au nom d’une autre"] = Poster("beta", _ => "/entreprise/messages/nouveau", Introuvable, "entreprise", m => [("Entree.Entreprise", $"{m.Alpha.Id}"), ("Entree.Objet", "x"), ("Entree.Texte", "x")]),
        ["Accepter le fichier déclaré par une autre"] = Poster("beta", m => $"/entreprise/declarations/{m.Depot}?handler=Accepter", Introuvable, "import_declaration", _ => []),
        ["Déposer un fichier sous le mandat d’une autre"] = Poster("beta", _ => "/entreprise/declarations", Introuvable, "mandat", m => [("Mandat", $"{m.Mandat}")]),
        ["Retirer l’accès de quelqu’un d’une autre"] = Poster("rh-administrateur", _ => "/entreprise/acces?handler=Retirer", Introuvable, "mandat", m => [("mandat", $"{m.Mandat}")]),
        ["Confier à un comptable la déclaration d’une autre"] = Poster("rh-administrateur", m => $"/entreprise/acces/{m.Mandat}", Introuvable, "mandat", _ => [("Entree.EcritLe", "2026-03-01")]),
        ["Reprendre la déclaration qu’une autre a confiée"] = Poster("rh-administrateur", m => $"/entreprise/acces/{m.Mandat}?handler=Reprendre", Introuvable, "mandat", _ => []),
        ["Annuler l’invitation d’une autre"] = Poster("rh-administrateur", _ => "/entreprise/acces?handler=Annuler", Introuvable, "invitation_acces", m => [("invitation", $"{m.Invitation}")]),
        ["Inviter quelqu’un chez une autre"] = Poster("rh-administrateur", _ => "/entreprise/acces?handler=Inviter", Introuvable, "entreprise", m => [("Entree.Entreprise", $"{m.Alpha.Id}"), ("Entree.Nom", "X"), ("Entree.Courriel", "x@x.fr"), ("Entree.Role", "EmployeurRh")]),

        // One's own company, beyond what one may see.
        ["Le responsable d’un site, sur un autre site"] = Lire("site", m => $"{Liste}/{m.AuSud.Id}", Introuvable, "contrat"),
        ["Le responsable d’un site, l’export d’un autre site"] = Lire("site", m => $"{Liste}?site={m.AlphaSud.Id}&export=csv", HttpStatusCode.OK, "etablissement"),
        ["Le responsable d’un site, la déclaration de toute l’entreprise"] = Lire("site", m => $"/entreprise/annuelle/{m.Alpha.Id}", Introuvable, "entreprise"),
        ["Le responsable d’un site, l’avis d’inaptitude d’un autre site"] = Poster("site", _ => "/entreprise/documents", Introuvable, "document_remis", m => [("id", $"{m.AvisDuSud}")]),
        ["Le responsable d’un site, le rendez-vous d’un autre site"] = Poster("site", _ => "/entreprise/rendez-vous?handler=Excuser", Introuvable, "rendez_vous", m => [("rdv", $"{m.VisiteDuSud}"), ("motif", "AParti")]),
        ["Le responsable d’un site, le message de la direction"] = Lire("site", m => $"/entreprise/messages/{m.Fil}", Introuvable, "fil_de_messages"),
        ["Le comptable, les convocations"] = Lire("comptable", _ => "/entreprise/rendez-vous", Interdit, "page"),
        ["Le comptable, les documents"] = Poster("comptable", _ => "/entreprise/documents", Interdit, "page", m => [("id", $"{m.Remis}")]),
        ["Le comptable, demander une visite"] = Lire("comptable", m => $"{Liste}/{m.Fragile.Id}/visite", Interdit, "page"),
        ["Le comptable, les accès"] = Lire("comptable", _ => "/entreprise/acces", Interdit, "page"),
        ["Le comptable, signer sans en avoir été chargé"] = Poster("comptable", m => $"/entreprise/annuelle/{m.Alpha.Id}?handler=Signer", HttpStatusCode.OK, "entreprise", _ => [("Effectif", "3"), ("Exacte", "true")]),
        ["Le comptable, changer un poste sans en avoir été chargé"] = Poster("comptable", m => $"{Liste}/{m.Fragile.Id}/poste", HttpStatusCode.Redirect, "contrat", _ => [("Entree.Poste.Libelle", "Autre")]),
        ["Le comptable, les intérimaires"] = Lire("comptable", _ => "/entreprise/interimaires", Interdit, "page"),
        ["Les ressources humaines, les accès"] = Lire("rh", _ => "/entreprise/acces", Interdit, "page"),
        ["L’employeur, la visite que son salarié a demandée"] = Lire("patron", m => $"/entreprise/rendez-vous?deplacer={m.Confidentiel}", Introuvable, "rendez_vous"),
        ["L’employeur, excuser la visite que son salarié a demandée"] = Poster("patron", _ => "/entreprise/rendez-vous?handler=Excuser", Introuvable, "rendez_vous", m => [("rdv", $"{m.Confidentiel}"), ("motif", "AParti")]),
        ["L’employeur, la copie remise au salarié"] = Poster("patron", _ => "/entreprise/documents", Introuvable, "document_remis", m => [("id", $"{m.SaCopie.Id}")]),
        ["L’employeur, la fiche d’un salarié parti"] = Lire("patron", m => $"{Liste}/{m.Parti.Id}", Introuvable, "contrat"),
        ["L’employeur, l’espace du salarié"] = Lire("patron", _ => "/salarie/documents", Interdit, "page"),
        ["L’employeur, le dossier médical"] = Lire("patron", m => $"/soin/dossier/{m.Fragile.TravailleurId}", Interdit, "page"),

        // A worker, beside another's things.
        ["Le salarié, le rendez-vous d’un autre"] = Lire("salarie", m => $"{Perso}?deplacer={m.DeLAutre.Id}", Introuvable, "rendez_vous"),
        ["Le salarié, l’agenda (ICS) d’un autre"] = Lire("salarie", m => $"{Perso}?handler=Agenda&rdv={m.DeLAutre.Id}", Introuvable, "rendez_vous"),
        ["Le salarié, confirmer pour un autre"] = Poster("salarie", _ => $"{Perso}?handler=Confirmer", Introuvable, "rendez_vous", m => [("rdv", $"{m.DeLAutre.Id}")]),
        ["Le salarié, le document d’un autre"] = Poster("salarie", _ => "/salarie/documents", Introuvable, "copie_travailleur", m => [("id", $"{m.CopieDeLAutre.Id}")]),
        ["Le salarié, le document remis à un employeur"] = Poster("salarie", _ => "/salarie/documents", Introuvable, "copie_travailleur", m => [("id", $"{m.Remis}")]),
        ["Le salarié dont la pièce n’a pas été vue, son document"] = Poster("salarie-sans-piece", _ => "/salarie/documents", Introuvable, "page", m => [("id", $"{m.SaCopie.Id}")]),
        ["Le salarié, l’espace d’un employeur"] = Lire("salarie", m => $"{Liste}/{m.Fragile.Id}", Interdit, "page"),
        ["Le salarié, son propre dossier par l’adresse du service"] = Lire("salarie", m => $"/soin/dossier/{m.Sien.TravailleurId}", Interdit, "page"),

        // The service, from the portals; the portals, from the service.
        ["Un compte d’employeur dans le service"] = Lire("rh", m => $"/travailleurs/{m.Fragile.TravailleurId}", Interdit, "page"),
        ["Un compte d’employeur, une campagne du service"] = Lire("rh", m => $"/campagnes/{m.Campagne}", Interdit, "page"),
        ["Un compte d’employeur, l’export d’une campagne"] = Lire("rh", m => $"/campagnes/{m.Campagne}?export=csv", Interdit, "page"),
        ["Un compte d’employeur, les absences à facturer"] = Lire("rh", _ => "/absences/facturer?export=csv", Interdit, "page"),
        ["Un compte de salarié dans le service"] = Lire("salarie", m => $"/travailleurs/{m.DeLAutre.TravailleurId}", Interdit, "page"),
        ["Un compte du service dans l’espace employeur"] = Lire("medecin", m => $"{Liste}/{m.Fragile.Id}", Interdit, "page"),
        ["Un compte du service dans l’espace salarié"] = Poster("medecin", _ => "/salarie/documents", Interdit, "page", m => [("id", $"{m.CopieDeLAutre.Id}")], jetonDe: "/compte"),

        // Rights that ended.
        ["Un mandat retiré"] = Lire("retire", m => $"{Liste}/{m.Fragile.Id}", Introuvable, "contrat"),
        ["Un mandat expiré"] = Lire("expire", m => $"{Liste}/{m.Fragile.Id}", Introuvable, "contrat"),
        ["Le mandat d’une entreprise radiée"] = Lire("radie", m => $"{Liste}/{m.ChezRadie.Id}", Introuvable, "contrat"),
        ["Une session après sa déconnexion"] = new("visiteur", DeconnecteeAsync, AilleursALaConnexion, "session_compte"),
        ["Une session après un changement de mot de passe"] = new("visiteur", MotDePasseChangeAsync, AilleursALaConnexion, "session_compte"),
        ["Une session après la fermeture de l’espace du salarié"] = new("visiteur", EspaceFermeAsync, AilleursALaConnexion, "session_compte"),

        // Links and codes that served, ended, or are guessed.
        ["Une invitation qui a servi"] = Lire("visiteur", m => m.InvitationServie, Introuvable, "page"),
        ["Une invitation retirée"] = Lire("visiteur", m => m.InvitationRetiree, Introuvable, "page"),
        ["Une invitation expirée"] = Lire("visiteur", m => m.InvitationExpiree, Introuvable, "page"),
        ["Une invitation inventée"] = Lire("visiteur", _ => "/invitation/" + new string('A', 64), Introuvable, "page"),
        ["Un lien de mot de passe qui a servi"] = Lire("visiteur", m => m.MotDePasseServi, Introuvable, "page"),
        ["Un lien de convocation inventé"] = Lire("visiteur", _ => "/rdv/0123456789abcdefghjkmnpqrs", Introuvable, "page"),
        ["L’agenda (ICS) d’un lien inventé"] = Lire("visiteur", _ => "/rdv/0123456789abcdefghjkmnpqrs?handler=Agenda", Introuvable, "page"),
        ["Le lien de sa convocation, sur le rendez-vous d’un autre"] = Poster("visiteur", m => $"{m.LienDuSien}?handler=Confirmer", HttpStatusCode.OK, "rendez_vous", m => [("rdv", $"{m.DeLAutre.Id}")], jetonDe: "lien"),
        ["Un lien de suivi d’adhésion inventé"] = Lire("visiteur", _ => "/adherer/suivi/0123456789abcdefghjkmnpqrs", Introuvable, "page"),
        ["La preuve d’une adhésion, par un lien inventé"] = Lire("visiteur", _ => "/adherer/suivi/0123456789abcdefghjkmnpqrs?handler=Preuve", Introuvable, "page"),
        ["Un brouillon d’adhésion inventé"] = Lire("visiteur", _ => "/adherer/0123456789abcdefghjkmnpqrs", Introuvable, "page"),
        ["Un renouvellement d’affiliation inventé"] = Lire("visiteur", _ => "/adherer/renouveler/0123456789abcdefghjkmnpqrs", Introuvable, "page"),
        ["L’agenda d’un professionnel, par une adresse inventée"] = Lire("visiteur", _ => "/agenda/flux/0123456789abcdefghjkmnpqrs.ics", Introuvable, "page"),
        ["Un code d’espace salarié qui a servi"] = Poster("visiteur", _ => "/activer", HttpStatusCode.Redirect, "code_activation", m => [("Entree.Code", m.CodeServi), ("Entree.Naissance", "1990-05-12"), ("Entree.Adresse", "voleur@x.example")], jetonDe: "/activer"),
        ["Un code de confirmation, rejoué ailleurs"] = new("visiteur", ConfirmationRejoueeAsync, HttpStatusCode.OK, "essai_activation"),

        // Browsers and addresses made up.
        ["Un formulaire sans son jeton"] = new("rh", (_, n) => n.PosterAsync("/entreprise/documents", [new("id", "1")]), Incompris, "page"),
        ["Un formulaire avec le jeton d’un autre"] = new("rh", JetonDUnAutreAsync, Incompris, "page"),
        ["Une session imposée avant la connexion d’un autre"] = new("visiteur", SessionImposeeAsync, Introuvable, "contrat"),
        ["Une connexion qui mènerait ailleurs"] = new("visiteur", RetourHostileAsync, HttpStatusCode.Redirect, "compte", Action: ActionAudit.Fait),
        ["Un autre hôte, une autre adresse, par les en-têtes d’un mandataire"] = new("beta", (m, n) => AvecEntetesAsync(n, $"{Liste}/{m.Fragile.Id}", ("X-Forwarded-Host", "evil.example"), ("X-Forwarded-For", "127.0.0.1"), ("X-Original-URL", $"{Liste}/{m.ChezBeta.Id}"), ("X-Rewrite-URL", $"{Liste}/{m.ChezBeta.Id}")), Introuvable, "contrat"),
        ["L’en-tête seul (HEAD) d’une fiche"] = new("beta", (m, n) => n.DemanderAsync(HttpMethod.Head, $"{Liste}/{m.Fragile.Id}"), Introuvable, "contrat"),
        ["Une méthode détournée"] = new("beta", (m, n) => AvecEntetesAsync(n, $"{Liste}/{m.Fragile.Id}", ("X-HTTP-Method-Override", "POST"), ("X-Method-Override", "DELETE")), Introuvable, "contrat"),
        ["Une méthode que la page n’a pas"] = new("beta", (m, n) => n.DemanderAsync(HttpMethod.Delete, $"{Liste}/{m.Fragile.Id}"), Incompris, "page"),
        ["Un envoi vers une page qui ne fait que lire"] = Poster("beta", m => $"{Liste}/{m.Fragile.Id}", HttpStatusCode.MethodNotAllowed, "page", _ => []),
        ["Un fichier deviné"] = Lire("beta", _ => "/entreprise/socle.db", Introuvable, "page"),
        ["Un fichier deviné, en remontant les dossiers"] = Lire("beta", _ => "/entreprise/documents/%2e%2e/%2e%2e/cles/portails.cle", Introuvable, "page"),
        ["Une page devinée"] = Lire("beta", m => $"/entreprise/factures/{m.Alpha.Id}", Introuvable, "page"),
    };

    public static TheoryData<string> Noms => [.. Table.Keys];

    [Theory, MemberData(nameof(Noms))]
    public async Task Tentative_EstRefuseeSansRienMontrerEtTracee(string nom)
    {
        var t = Table[nom];
        using var navigateur = await monde.ParAsync(t.Qui == "rh-administrateur" ? await AdministrateurDeBetaAsync() : t.Qui);
        var (etat, depuis) = (await monde.EtatAsync(), await monde.DernierRefusAsync());

        using var reponse = await t.Geste(monde, navigateur);

        reponse.StatusCode.ShouldBe(t.Attendu);
        var vu = $"{await reponse.Content.ReadAsStringAsync()} {reponse.Headers.Location}";
        foreach (var mot in Mots.Where(m => m != t.Permis))
        {
            vu.ShouldNotContain(mot, Case.Insensitive);
        }
        (await monde.EtatAsync()).ShouldBe(etat, "nothing is changed");
        var traces = await monde.TracesDepuisAsync(depuis, t.Action);
        traces.ShouldContain(e => e.Objet == t.Trace, $"no trace « {t.Trace} » among: {string.Join(", ", traces.Select(e => e.Objet))}");
        foreach (var dit in traces.Select(e => $"{e.Changements} {e.Motif}"))
        {
            Mots.ShouldAllBe(m => !dit.Contains(m, StringComparison.OrdinalIgnoreCase), "the trail names nobody");
        }
    }

    [Fact]
    public void Table_DesTentatives_EnTientAuMoinsQuarante() => Table.Count.ShouldBeGreaterThanOrEqualTo(40);

    private static Tentative Lire(string qui, Func<MondeVoisins, string> adresse, HttpStatusCode attendu, string trace, string? permis = null) =>
        new(qui, (m, n) => n.DemanderAsync(HttpMethod.Get, adresse(m)), attendu, trace, permis);

    /// <param name="jetonDe">A page of one's own that holds a form: its proof is good, only the rest is another's.</param>
    private static Tentative Poster(
        string qui, Func<MondeVoisins, string> adresse, HttpStatusCode attendu, string trace, Func<MondeVoisins, (string Nom, string Valeur)[]> champs, string? jetonDe = null) =>
        new(qui, async (m, n) =>
        {
            var page = jetonDe switch { "lien" => m.LienDuSien, null => qui.StartsWith("salarie", StringComparison.Ordinal) ? "/salarie/avis" : Liste, _ => jetonDe };
            var jeton = (await n.AllerAsync(page)).Jeton;
            return await n.PosterAsync(adresse(m), champs(m).Select(c => KeyValuePair.Create(c.Nom, c.Valeur)).Append(new("__RequestVerificationToken", jeton)));
        }, attendu, trace);

    private async Task<string> AdministrateurDeBetaAsync()
    {
        const string nom = "patron-de-beta";
        if (!monde.Comptes.ContainsKey(nom))
        {
            var compte = await monde.CreerCompteAsync(nom, Socle.Technique.Acces.Role.EmployeurAdministrateur);
            await monde.EcrireAsync(e =>
            {
                e.Db.Add(new Socle.Adherents.Mandats.Mandat { Id = Id<Socle.Adherents.Mandats.Mandat>.Nouveau(), CompteId = compte.Id, EntrepriseId = monde.Beta.Id, Du = new(2026, 1, 1) });
                return Task.FromResult(Resultat.De(true));
            });
            monde.Comptes[nom] = compte;
        }
        return nom;
    }

    private static Task<HttpResponseMessage> AvecEntetesAsync(Navigateur navigateur, string adresse, params (string Nom, string Valeur)[] entetes)
    {
        foreach (var (nom, valeur) in entetes)
        {
            navigateur.Entetes[nom] = valeur;
        }
        return navigateur.DemanderAsync(HttpMethod.Get, adresse);
    }

    private static async Task<HttpResponseMessage> DeconnecteeAsync(MondeVoisins m, Navigateur voleur)
    {
        using var rh = await m.AvecAsync("rh");
        voleur.PoserCookie("socle", rh.Cookies["socle"]);
        using var sortie = await rh.PosterAsync("/deconnexion", [new("__RequestVerificationToken", (await rh.AllerAsync(Liste)).Jeton)]);
        return await voleur.DemanderAsync(HttpMethod.Get, $"{Liste}/{m.Fragile.Id}");
    }

    private static async Task<HttpResponseMessage> MotDePasseChangeAsync(MondeVoisins m, Navigateur voleur)
    {
        var compte = await m.CreerCompteAsync($"change{Service.Jeu.Rang()}", Socle.Technique.Acces.Role.EmployeurRh);
        using var lui = await m.EnTantQueAsync(compte);
        voleur.PoserCookie("socle", lui.Cookies["socle"]);
        var lien = m.Services.GetRequiredService<LiensMotDePasse>().Pour(compte);
        (await m.DansAsync(s => s.GetRequiredService<ChoisirMotDePasse>().ExecuterAsync(lien, "brouette lanterne nuage", default))).EstSucces.ShouldBeTrue();
        return await voleur.DemanderAsync(HttpMethod.Get, Liste);
    }

    private static async Task<HttpResponseMessage> EspaceFermeAsync(MondeVoisins m, Navigateur voleur)
    {
        using var autre = await m.AvecAsync("autre-salarie");
        voleur.PoserCookie("socle", autre.Cookies["socle"]);
        (await m.DansAsync(s => s.GetRequiredService<TenirCompteTravailleur>().FermerAsync(m.DeLAutre.TravailleurId, default))).EstSucces.ShouldBeTrue();
        return await voleur.DemanderAsync(HttpMethod.Get, Perso);
    }

    /// <summary>The code received, shown again by someone who copied the cookie of the journey.</summary>
    private static async Task<HttpResponseMessage> ConfirmationRejoueeAsync(MondeVoisins m, Navigateur voleur)
    {
        voleur.PoserCookie(MondeVoisins.Parcours, m.ParcoursFini);
        return await (await voleur.AllerAsync("/activer/code")).EnvoyerSansSuivreAsync("form.formulaire", new Dictionary<string, string>
        {
            ["Entree.Confirmation"] = m.ConfirmationServie,
            ["Entree.ParCle"] = "false",
            ["Entree.MotDePasse"] = MondeSalarie.MotDePasse,
            ["Entree.Encore"] = MondeSalarie.MotDePasse,
        });
    }

    private static async Task<HttpResponseMessage> JetonDUnAutreAsync(MondeVoisins m, Navigateur rh)
    {
        using var beta = await m.AvecAsync("beta");
        var jeton = (await beta.AllerAsync(Liste)).Jeton;
        rh.PoserCookie("socle-jeton", beta.Cookies["socle-jeton"]);
        return await rh.PosterAsync("/entreprise/documents", [new("id", $"{m.Remis}"), new("__RequestVerificationToken", jeton)]);
    }

    /// <summary>The victim signs in in a browser where the attacker had put their own session: the attacker's stays the attacker's.</summary>
    private static async Task<HttpResponseMessage> SessionImposeeAsync(MondeVoisins m, Navigateur victime)
    {
        using var attaquant = await m.AvecAsync("beta");
        victime.PoserCookie("socle", attaquant.Cookies["socle"]);
        using var connexion = await victime.PosterAsync("/connexion", Identifiants("rh", (await victime.AllerAsync(Liste)).Jeton));
        connexion.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        victime.Cookies["socle"].ShouldNotBe(attaquant.Cookies["socle"]);
        return await attaquant.DemanderAsync(HttpMethod.Get, $"{Liste}/{m.Fragile.Id}");
    }

    private static async Task<HttpResponseMessage> RetourHostileAsync(MondeVoisins m, Navigateur visiteur)
    {
        var reponse = await visiteur.PosterAsync("/connexion?retour=%2F%2Fevil.example", Identifiants("rh", (await visiteur.AllerAsync("/connexion")).Jeton));
        reponse.Headers.Location!.ToString().ShouldBe("/entreprise");
        return reponse;
    }

    private static KeyValuePair<string, string>[] Identifiants(string qui, string jeton) =>
        [new("Identifiant", qui), new("MotDePasse", SocleDeTest.MotDePasse), new("__RequestVerificationToken", jeton)];
}
