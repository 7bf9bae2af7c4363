using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Socle.Adherents.Adhesions;
using Socle.Adherents.Tests;
using Socle.Technique.Courriers;
using Socle.Tests.Outils;
using Socle.Web.Tests.Service;

namespace Socle.Web.Tests.Adhesions;

/// <summary>Someone who joins, step after step, in a browser nobody is signed in with.</summary>
internal sealed partial class Candidat(SocleDeTest socle) : IDisposable
{
    public const string Salaries = "Martin;Jeanne;31/05/1985;01/03/2024;Menuisière\nPetit;Paul;02/02/1990;01/09/2023;Poseur";

    private readonly Navigateur visiteur = socle.Visiteur();

    public string Nom { get; } = $"Candidat {Jeu.Rang()}";

    public string Siret { get; init; } = Numeros.Siret(Jeu.Rang());

    public string Courriel { get; init; } = $"c{Guid.NewGuid():N}@adherent.example";

    public Navigateur Visiteur => visiteur;

    /// <summary>Prices and territory, the same for all tests of a class.</summary>
    public static async Task ReglerAsync(SocleDeTest socle)
    {
        await socle.DansAsync(s => s.GetRequiredService<ReglerAdhesions>().ExecuterAsync(new(true, "27", "76100", null, false, null, "Adressez-vous à la MSA.", null, "ecrire@service.example", null)));
        await socle.DansAsync(s => s.GetRequiredService<ReglerAdhesions>().TariferAsync(GenreAdherent.Entreprise, new(2026, 1, 1), "110,00", "30"));
        await socle.DansAsync(s => s.GetRequiredService<ReglerAdhesions>().TariferAsync(GenreAdherent.Independant, new(2026, 1, 1), "120", null));
    }

    public Dictionary<string, string> Qui(string genre = "Entreprise", string codePostal = "27200", string regime = "General", string naf = "43.32A") => new()
    {
        ["Entree.Genre"] = genre,
        ["Entree.Regime"] = regime,
        ["Entree.RaisonSociale"] = Nom,
        ["Entree.Siret"] = genre == "Particulier" ? "" : Siret,
        ["Entree.Naf"] = genre == "Particulier" ? "" : naf,
        ["Entree.CodePostal"] = codePostal,
        ["Entree.Commune"] = "Vernon",
    };

    public Dictionary<string, string> Lieux() => new()
    {
        ["Entree.Adresse"] = "1 rue du Port",
        ["Entree.ContactNom"] = "Delorme",
        ["Entree.ContactPrenom"] = "Camille",
        ["Entree.Courriel"] = Courriel,
        ["Entree.Telephone"] = "06 39 98 12 34",
    };

    public static Dictionary<string, string> Effectif(string effectif = "8", string salaries = Salaries) => new()
    {
        ["Entree.Effectif"] = effectif,
        ["Entree.AdhesionLe"] = "2026-03-10",
        ["Entree.Salaries"] = salaries,
    };

    public static Dictionary<string, string> Prix(string canal = "Courriel", string paiement = "Virement", string iban = "") => new()
    {
        ["Entree.Accepte"] = "true",
        ["Entree.Paiement"] = paiement,
        ["Entree.Iban"] = iban,
        ["Entree.SignataireNom"] = "Camille Delorme",
        ["Entree.SignataireQualite"] = "gérante",
        ["Entree.Canal"] = canal,
    };

    /// <summary>The page of the code, already sent.</summary>
    public async Task<PageLue> JusquALaSignatureAsync(string genre = "Entreprise", Dictionary<string, string>? prix = null)
    {
        var page = await EnvoyerAsync(await visiteur.AllerAsync("/adherer"), Qui(genre));
        page = await EnvoyerAsync(page, Lieux());
        page = await EnvoyerAsync(page, Effectif(salaries: genre == "Entreprise" ? Salaries : ""));
        return await EnvoyerAsync(page, prix ?? Prix());
    }

    /// <summary>Signed: the page that follows the request.</summary>
    public async Task<PageLue> SignerAsync(string genre = "Entreprise", Dictionary<string, string>? prix = null)
    {
        var page = await JusquALaSignatureAsync(genre, prix);
        return await EnvoyerAsync(page, new() { ["code"] = await CodeAsync() });
    }

    public static Task<PageLue> EnvoyerAsync(PageLue page, Dictionary<string, string> valeurs) => page.EnvoyerAsync(PageDeFormulaire.Formulaire, valeurs);

    public async Task<string> CodeAsync() => CodeEcrit().Match(await DernierCourrielAsync("code-adhesion-")).Groups[1].Value;

    /// <summary>The last mail of a kind that this address received.</summary>
    public async Task<string> DernierCourrielAsync(string debut)
    {
        foreach (var fichier in new DirectoryInfo(socle.Services.GetRequiredService<DossierEnvois>().Courriels).GetFiles($"{debut}*.eml").OrderByDescending(f => f.LastWriteTimeUtc).ThenByDescending(f => f.Name))
        {
            using var courriel = await MimeKit.MimeMessage.LoadAsync(fichier.FullName);
            if (courriel.To.Mailboxes.Single().Address == Courriel)
            {
                return courriel.TextBody ?? "";
            }
        }
        return "";
    }

    public void Dispose() => visiteur.Dispose();

    [GeneratedRegex(@"est (\d{6})")]
    private static partial Regex CodeEcrit();
}
