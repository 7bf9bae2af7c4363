using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Socle.Technique.Acces;
using Socle.Technique.Comptes.Administration;
using Socle.Technique.Comptes.Connexion;
using Socle.Technique.Comptes.Sessions;
using Socle.Tests.Outils;
using Socle.Web.Tests.Adhesions;
using Socle.Web.Tests.EspaceSalarie;
using Socle.Web.Tests.Service;

namespace Socle.Web.Tests.Securite;

public sealed class EnumerationSqliteTests(VoisinsSqlite monde) : EnumerationTests(monde), IClassFixture<VoisinsSqlite>;

public sealed class EnumerationPostgresqlTests(VoisinsPostgresql monde) : EnumerationTests(monde), IClassFixture<VoisinsPostgresql>;

/// <summary>
/// Whoever tries names, codes, numbers or links learns nothing of which exist: the same status, the same page, and the same statements sent to
/// the database. Times are measured apart: <c>Socle.Bench enumeration</c>.
/// </summary>
public abstract partial class EnumerationTests(MondeVoisins monde)
{
    /// <summary>What one answer is, and what it cost.</summary>
    private sealed record Reponse(int Statut, string Vers, string Texte, IReadOnlyList<string> Requetes);

    [Theory]
    [InlineData("rh", "MotDePasse faux d’un compte ouvert"), InlineData("bloque", "compte qui attend"), InlineData("ferme", "compte fermé"), InlineData("sans-mot-de-passe", "compte qui n’a pas choisi")]
    public async Task Connexion_CompteConnuOuNon_MemeReponseMemeTravail(string connu, string cas)
    {
        await PreparerComptesAsync();

        var (sien, inconnu) = (await ConnecterAsync(connu), await ConnecterAsync("personne-" + connu));

        Pareilles(sien, inconnu, cas);
    }

    [Fact]
    public async Task Connexion_CinquiemeEchec_NeCoutePasPlusQueLesAutres()
    {
        await monde.CreerCompteAsync("compte-neuf", Role.EmployeurRh);
        for (var essai = 1; essai <= EssaisConnexion.Libres + 1; essai++)
        {
            Pareilles(await ConnecterAsync("compte-neuf"), await ConnecterAsync("compte-vieux"), $"attempt {essai}");
        }
    }

    [Fact]
    public async Task EspaceSalarie_CodeJusteAvecUneAutreNaissanceOuCodeInvente_MemeReponseMemeTravail()
    {
        // A session of its own: the neighbours' is full.
        var salaries = await MondeSalarie.OuvrirAsync(monde);
        var code = await salaries.CodeAsync(await salaries.CompteNeufAsync());

        var (juste, invente) = (await ActiverAsync(code), await ActiverAsync("0000-0000-0000-0000"));

        Pareilles(juste, invente, "code");
    }

    [Fact]
    public async Task Adhesion_SiretDUnMembreOuDUnInconnu_MemeReponseMemeTravail()
    {
        await Candidat.ReglerAsync(monde);
        using var membre = new Candidat(monde) { Siret = (await new Jeu(monde).AdherentAsync("Déjà membre")).Siret! };
        using var inconnu = new Candidat(monde);

        Pareilles(await AdhererAsync(membre), await AdhererAsync(inconnu), "siret");
    }

    [Fact]
    public async Task Liens_QuiOntServiOuInventes_MemeReponseMemeTravail()
    {
        var invitations = new[] { monde.InvitationServie, monde.InvitationRetiree, monde.InvitationExpiree };
        var inventee = await LireAsync("/invitation/" + new string('A', 64));
        foreach (var invitation in invitations)
        {
            Pareilles(await LireAsync(invitation), inventee, invitation);
        }

        Pareilles(await LireAsync(monde.MotDePasseServi), await LireAsync("/connexion/mot-de-passe/" + new string('A', 64)), "mot de passe");
    }

    private static void Pareilles(Reponse une, Reponse autre, string cas)
    {
        (une.Statut, une.Vers).ShouldBe((autre.Statut, autre.Vers), cas);
        une.Texte.ShouldBe(autre.Texte, cas);
        une.Requetes.ShouldNotBeEmpty(cas);
        une.Requetes.ShouldBe(autre.Requetes, cas);
    }

    private async Task PreparerComptesAsync()
    {
        if (monde.Comptes.ContainsKey("ferme"))
        {
            return;
        }
        monde.Comptes["ferme"] = await monde.CreerCompteAsync("ferme", Role.EmployeurRh);
        monde.Comptes["bloque"] = await monde.CreerCompteAsync("bloque", Role.EmployeurRh);
        await monde.DansAsync(s => s.GetRequiredService<CreerCompte>().ExecuterAsync(new("sans-mot-de-passe", "Pas encore", Role.EmployeurRh)));
        (await monde.DansAsync(s => s.GetRequiredService<AdministrerCompte>().FermerAsync(monde.Comptes["ferme"].Id, "départ", default))).EstSucces.ShouldBeTrue();
        for (var essai = 0; essai < EssaisConnexion.Libres; essai++)
        {
            await monde.DansAsync(s => s.GetRequiredService<ConnecterParMotDePasse>().ExecuterAsync("bloque", "faux", new Provenance(null, null), default));
        }
    }

    private Task<Reponse> ConnecterAsync(string identifiant) => MesurerAsync("/connexion", identifiant, "/connexion",
        [("Identifiant", identifiant), ("MotDePasse", "un autre mot de passe")]);

    private Task<Reponse> ActiverAsync(string code) => MesurerAsync("/activer", code, "/activer",
        [("Entree.Code", code), ("Entree.Naissance", "1971-01-01"), ("Entree.Adresse", MondeSalarie.Adresse())]);

    private async Task<Reponse> AdhererAsync(Candidat candidat)
    {
        var champs = candidat.Qui().Select(c => (c.Key, c.Value)).Append(("etape", "1")).ToArray();
        return await MesurerAsync("/adherer", candidat.Siret, "/adherer", champs);
    }

    private async Task<Reponse> LireAsync(string adresse)
    {
        using var visiteur = monde.Visiteur();
        return await CompterAsync(adresse.Split('/')[^1], () => visiteur.DemanderAsync(HttpMethod.Get, adresse));
    }

    private async Task<Reponse> MesurerAsync(string page, string saisi, string adresse, (string Nom, string Valeur)[] champs)
    {
        using var visiteur = monde.Visiteur();
        var jeton = (await visiteur.AllerAsync(page)).Jeton;
        return await CompterAsync(saisi, () => visiteur.PosterAsync(adresse, champs.Select(c => KeyValuePair.Create(c.Nom, c.Valeur)).Append(new("__RequestVerificationToken", jeton))));
    }

    private async Task<Reponse> CompterAsync(string saisi, Func<Task<HttpResponseMessage>> demander)
    {
        await monde.Salaries.EnvoisPartisAsync();
        using var compteur = await CompteurDeRequetes.SurAsync(monde, seulementLesPages: true);
        compteur.Requetes.Clear();
        using var reponse = await demander();
        // The form's tokens first: one may hold, by chance, the two letters that were typed.
        var texte = JetonsDeFormulaire().Replace(await reponse.Content.ReadAsStringAsync(), "").Replace(saisi, "·", StringComparison.Ordinal);
        return new((int)reponse.StatusCode, Secret().Replace($"{reponse.Headers.Location}", "/·"), Jetons().Replace(texte, ""), [.. compteur.Requetes]);
    }

    [GeneratedRegex("(?<=name=\"__RequestVerificationToken\" type=\"hidden\" value=\")[^\"]*")]
    private static partial Regex JetonsDeFormulaire();

    /// <summary>Drawn anew on each page.</summary>
    [GeneratedRegex(@"CfDJ8[\w-]+")]
    private static partial Regex Jetons();

    [GeneratedRegex("/[0-9a-z]{26}")]
    private static partial Regex Secret();
}
