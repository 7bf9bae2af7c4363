using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Suivi.Employeurs.Courriers;
using Socle.Suivi.Messages;
using Socle.Technique.Acces;
using Socle.Technique.Comptes;
using Socle.Tests.Outils;

namespace Socle.Web.Tests.EspaceEmployeur;

public sealed class MessagesSqliteTests(MondeSqlite monde) : MessagesTests(monde), IClassFixture<MondeSqlite>;

public sealed class MessagesPostgresqlTests(MondePostgresql monde) : MessagesTests(monde), IClassFixture<MondePostgresql>;

/// <summary>One desk: sorted to a team, answered, closed, opened again; and never read by another employer.</summary>
public abstract class MessagesTests(MondeEmployeur monde)
{
    private const string Liste = "/entreprise/messages";
    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.7 une page");

    [Fact]
    public async Task Ecrire_RienDuTout_DitTroisChosesAlaFois()
    {
        using var patron = await monde.AvecAsync("patron");

        var page = await (await patron.AllerAsync($"{Liste}/nouveau")).EnvoyerAsync("form#ecrire");

        page.Annonces.ShouldContain("3 points sont à corriger");
        page.Annonces.ShouldContain("Écrivez votre message.");
    }

    [Fact]
    public async Task Reclamation_VaALaDirection_QuiRepond_EtLeCourrielNeDitRien()
    {
        await monde.EcrireAsync(async e =>
        {
            (await e.Db.Set<Compte>().SingleAsync(c => c.Id == monde.Comptes["patron"].Id)).Email = "patron@alpha.example";
            return Resultat.De(true);
        });
        using var patron = await monde.AvecAsync("patron");
        var ecrit = await EcrireAsync(patron, "Reclamation", "Facture contestée", "Nous contestons.", ("justificatif.exe", Pdf));
        ecrit.Titre.ShouldBe("Facture contestée", ecrit.Annonces);
        ecrit.Document.Body!.TextContent.ShouldContain("justificatif.pdf", customMessage: "named by what it is");
        var fil = await monde.LireAsync(db => db.Set<FilDeMessages>().SingleAsync(f => f.Objet == "Facture contestée"));
        (fil.VersRole, fil.AvantLe).ShouldBe((Role.Direction, new DateOnly(2026, 3, 7)));

        using var direction = await monde.EnTantQueAsync(Role.Direction);
        (await direction.AllerAsync("/messages?equipe=Direction")).Texte.ShouldContain("Facture contestée");
        (await (await direction.AllerAsync($"/messages/{fil.Id}")).EnvoyerAsync("form#repondre", new Dictionary<string, string> { ["Texte"] = "Voici l’avoir." }, ("clore", "true"))).Annonces.ShouldContain("La réponse est envoyée");

        var lu = await patron.AllerAsync($"{Liste}/{fil.Id}");
        lu.Texte.ShouldContain("Voici l’avoir.");
        (await monde.LireAsync(db => db.Set<FilDeMessages>().SingleAsync(f => f.Id == fil.Id))).Etat.ShouldBe(EtatFil.Clos);
        (await monde.LireAsync(db => db.Set<CourrierEmployeur>().SingleAsync(c => c.Genre == GenreCourrier.Reponse && c.Courriel == "patron@alpha.example"))).InvitationId.ShouldBeNull();
        await lu.EnvoyerAsync("form#suivre", new Dictionary<string, string> { ["Texte"] = "Ce n’est pas fini." });
        (await monde.LireAsync(db => db.Set<FilDeMessages>().SingleAsync(f => f.Id == fil.Id))).Etat.ShouldBe(EtatFil.ARepondre, "writing opens it again");
        (await direction.AllerAsync("/messages?export=csv")).Texte.ShouldNotContain("Facture contestée", Case.Sensitive, "the register does not carry what was written");
    }

    /// <summary>What came while one was answering is read before the thread is answered, or closed.</summary>
    [Theory]
    [InlineData("form#repondre"), InlineData("form#clore")]
    public async Task Repondre_PendantQueLEmployeurEcrit_LitDAbord(string formulaire)
    {
        using var patron = await monde.AvecAsync("patron");
        var ecrit = await EcrireAsync(patron, "Autre", $"Croisés {formulaire}", "Bonjour.", ("note.pdf", Pdf));
        var id = Id<FilDeMessages>.Lire(ecrit.Adresse.Split('/')[^1]).Valeur;
        using var assistant = await monde.EnTantQueAsync(Role.Assistant);
        var ouverte = await assistant.AllerAsync($"/messages/{id}");
        await ecrit.EnvoyerAsync("form#suivre", new Dictionary<string, string> { ["Texte"] = "J’oubliais l’essentiel." });
        var valeurs = new Dictionary<string, string> { ["Texte"] = "Voici." };

        var refusee = await ouverte.EnvoyerAsync(formulaire, formulaire == "form#repondre" ? valeurs : null);

        refusee.Annonces.ShouldContain("Un message est arrivé");
        refusee.Texte.ShouldContain("J’oubliais l’essentiel.");
        (await EtatAsync()).ShouldBe(EtatFil.ARepondre);
        await refusee.EnvoyerAsync(formulaire, formulaire == "form#repondre" ? valeurs : null);
        (await EtatAsync()).ShouldNotBe(EtatFil.ARepondre, "read, it is answered");

        Task<EtatFil> EtatAsync() => monde.LireAsync(db => db.Set<FilDeMessages>().Where(f => f.Id == id).Select(f => f.Etat).SingleAsync());
    }

    [Theory]
    [InlineData("beta", HttpStatusCode.NotFound), InlineData("site", HttpStatusCode.NotFound), InlineData("comptable", HttpStatusCode.NotFound), InlineData("expire", HttpStatusCode.NotFound), InlineData("rh", HttpStatusCode.OK)]
    public async Task Message_DUnAutre_EstIntrouvableEtTrace(string compte, HttpStatusCode attendu)
    {
        using var patron = await monde.AvecAsync("patron");
        var page = await EcrireAsync(patron, "Autre", $"Pour {compte}", "Bonjour.", ("note.pdf", Pdf));
        var id = Id<FilDeMessages>.Lire(page.Adresse.Split('/')[^1]).Valeur;
        var piece = await monde.LireAsync(db => db.Set<PieceMessage>().Where(p => p.FilId == id).Select(p => p.Id).SingleAsync());
        using var navigateur = await monde.AvecAsync(compte);

        (await navigateur.AllerAsync($"{Liste}/{id}")).Statut.ShouldBe(attendu);
        using var telecharge = await navigateur.DemanderAsync(HttpMethod.Get, $"{Liste}/{id}?handler=Piece&piece={piece}");
        telecharge.StatusCode.ShouldBe(attendu);
        if (attendu == HttpStatusCode.NotFound)
        {
            (await monde.RefusDeAsync(monde.Comptes[compte])).ShouldContain(e => e.Objet == "fil_de_messages" && e.ObjetId == id.Valeur);
        }
    }

    [Theory]
    [InlineData("virus.pdf", "%PDF-1.7 X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*", "virus")]
    [InlineData("page.pdf", "<html><script>alert(1)</script></html>", "Seuls un PDF ou une photo")]
    public async Task Piece_QuiNEnEstPasUne_EstRefusee(string nom, string contenu, string phrase)
    {
        using var rh = await monde.AvecAsync("rh");

        var page = await EcrireAsync(rh, "Autre", $"Avec {nom}", "Bonjour.", (nom, Encoding.ASCII.GetBytes(contenu)));

        page.Annonces.ShouldContain(phrase);
        (await monde.LireAsync(db => db.Set<FilDeMessages>().AnyAsync(f => f.Objet == $"Avec {nom}"))).ShouldBeFalse();
    }

    [Fact]
    public async Task Delais_ReglesParLeService_ValentPourLesSuivants()
    {
        using var assistant = await monde.EnTantQueAsync(Role.Assistant);
        await (await assistant.AllerAsync("/messages/delais")).EnvoyerAsync("form#delais", new Dictionary<string, string> { ["jours-Facturation"] = "2" });
        using var comptable = await monde.AvecAsync("comptable");
        var page = await EcrireAsync(comptable, "Facturation", "Une facture", "Laquelle ?", null, monde.Beta.Id);

        page.Titre.ShouldBe("Une facture", page.Annonces);
        var fil = await monde.LireAsync(db => db.Set<FilDeMessages>().SingleAsync(f => f.Objet == "Une facture"));
        (fil.VersRole, fil.AvantLe).ShouldBe((Role.Comptable, new DateOnly(2026, 3, 4)));
    }

    private static async Task<PageLue> EcrireAsync(Navigateur navigateur, string sujet, string objet, string texte, (string Nom, byte[] Octets)? piece, Id<Adherents.Entreprises.Entreprise>? entreprise = null)
    {
        const string adresse = $"{Liste}/nouveau";
        using var envoi = new MultipartFormDataContent
        {
            { new StringContent((await navigateur.AllerAsync(adresse)).Jeton), "__RequestVerificationToken" },
            { new StringContent(sujet), "Entree.Sujet" },
            { new StringContent(objet), "Entree.Objet" },
            { new StringContent(texte), "Entree.Texte" },
        };
        if (entreprise is { } id)
        {
            envoi.Add(new StringContent(id.ToString()), "Entree.Entreprise");
        }
        if (piece is { } jointe)
        {
            envoi.Add(new ByteArrayContent(jointe.Octets), "pieces", jointe.Nom);
        }
        return await navigateur.SuivreAsync(await navigateur.DemanderAsync(HttpMethod.Post, adresse, envoi), adresse);
    }
}
