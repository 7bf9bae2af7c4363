using System.Net;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Socle.Dossier.Acces;
using Socle.Dossier.Contenus;
using Socle.Dossier.Ecrits;
using Socle.Dossier.Formes;
using Socle.Noyau;
using Socle.Technique.Acces;
using Socle.Tests.Outils;

namespace Socle.Web.Tests.Service.Soin;

/// <summary>Each role, at each address of the file, for each block: open exactly when the law's table says so. Addresses come from the program.</summary>
public abstract class MatriceDossierTests(SocleDeTest socle)
{
    private static readonly Terme Mot = new("libre", "", "", "planté");

    /// <summary>One element in each block.</summary>
    private static readonly Contenu[] UnParBloc =
    [
        new MedecinTraitant("Dr Planté", null, null, null), new PosteOccupe("Planté", "Mouleur", null, null, new(2001, 1, 1), new(2005, 1, 1), null), new Observation("planté"),
        new Courrier("Dr Planté", true, "planté", null), new Conseil(Mot, false, null), new InformationDelivree("Planté", "Planté"), new Consentement("Planté", true, null),
    ];

    public static TheoryData<Role> Roles => [.. Enum.GetValues<Role>()];

    [Theory, MemberData(nameof(Roles))]
    public async Task Role_ChaqueAdresseEtChaqueBloc_OuvertsSelonLaTable(Role role)
    {
        var monde = await MondeSoin.OuvrirAsync(socle);
        var elements = await PlanterAsync(monde);
        var compte = await monde.CompteAsync(role);
        if (DroitsDossier.Voie(role) == VoieDAcces.Delegation)
        {
            await monde.DeleguerAsync(compte, ecriture: true);
        }
        if (DroitsDossier.Voie(role) == VoieDAcces.Protocole)
        {
            await monde.ConfierAsync(compte);
        }
        using var navigateur = await socle.EnTantQueAsync(compte);
        var ecarts = new List<string>();
        foreach (var (adresse, blocs) in Adresses(monde, elements))
        {
            using var reponse = await navigateur.DemanderAsync(HttpMethod.Get, adresse);
            var ouvert = Droits.Autorise(role, Permission.DossierOuvrir) && DroitsDossier.Plafond(role).HasFlag(blocs);
            // A block that is not open does not exist: neither answer shows it.
            if (ouvert != reponse.StatusCode is HttpStatusCode.OK or HttpStatusCode.Redirect)
            {
                ecarts.Add($"{adresse} ({blocs}) answers {(int)reponse.StatusCode} to {role}");
            }
            (!ouvert && (await reponse.Content.ReadAsStringAsync()).Contains("planté", StringComparison.OrdinalIgnoreCase)).ShouldBeFalse(adresse);
        }
        ecarts.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Roles))]
    public async Task Role_EcrireDansChaqueBloc_RefuseSansTraceDEcriture(Role role)
    {
        var monde = await MondeSoin.OuvrirAsync(socle);
        await PlanterAsync(monde);
        using var navigateur = await monde.AvecAsync(role);
        var jeton = (await navigateur.AllerAsync("/compte")).Jeton;
        var avant = (await monde.TracesAsync()).Count(t => t.Action == Dossier.Traces.ActionDossier.Ecriture);
        foreach (var forme in FormesDuDossier.Toutes)
        {
            using var reponse = await navigateur.DemanderAsync(HttpMethod.Post, $"{monde.Racine}/ajouter/{(int)forme.Genre}", new FormUrlEncodedContent([new("__RequestVerificationToken", jeton)]));
            // No delegation here: only health professionals write, and they are told what the form lacks.
            var ecrit = DroitsDossier.Plafond(role) == Blocs.Tous;
            reponse.StatusCode.ShouldBe(ecrit ? HttpStatusCode.OK : HttpStatusCode.Forbidden, $"{forme.Genre} by {role}");
        }
        (await monde.TracesAsync()).Count(t => t.Action == Dossier.Traces.ActionDossier.Ecriture).ShouldBe(avant);
    }

    [Fact]
    public async Task Reponses_DuDossier_NeSontJamaisGardees()
    {
        var monde = await MondeSoin.OuvrirAsync(socle);
        var elements = await PlanterAsync(monde);
        using var medecin = await monde.AvecAsync(Role.Medecin);
        using var ferme = await monde.AvecAsync(Role.Assistant);
        foreach (var (adresse, _) in Adresses(monde, elements))
        {
            foreach (var navigateur in new[] { medecin, ferme })
            {
                using var reponse = await navigateur.DemanderAsync(HttpMethod.Get, adresse);
                reponse.Headers.CacheControl!.NoStore.ShouldBeTrue(adresse);
            }
        }
    }

    private static async Task<IReadOnlyList<(Blocs, Id<Ecrit>)>> PlanterAsync(MondeSoin monde)
    {
        var elements = new List<(Blocs, Id<Ecrit>)>();
        foreach (var contenu in UnParBloc)
        {
            elements.Add((contenu.Genre.Bloc(), await monde.EcrireAsync(contenu)));
        }
        return elements;
    }

    /// <summary>Every page under /soin/dossier, with each element and each form; and what each needs.</summary>
    private IEnumerable<(string Adresse, Blocs Blocs)> Adresses(MondeSoin monde, IReadOnlyList<(Blocs Bloc, Id<Ecrit> Element)> elements) =>
        from patron in Patrons()
        from a in Remplir("/" + patron.Replace("{id}", monde.Travailleur.ToString(), StringComparison.Ordinal), elements)
        select a;

    private static IEnumerable<(string, Blocs)> Remplir(string adresse, IReadOnlyList<(Blocs Bloc, Id<Ecrit> Element)> elements) =>
        adresse.Contains("{element}", StringComparison.Ordinal) ? elements.Select(e => (adresse.Replace("{element}", e.Element.ToString(), StringComparison.Ordinal), e.Bloc))
        : adresse.Contains("{genre:int}", StringComparison.Ordinal) ? FormesDuDossier.Toutes.Select(f => (adresse.Replace("{genre:int}", ((int)f.Genre).ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal), f.Genre.Bloc()))
        : [(adresse, Demande(adresse))];

    /// <summary>What a page of the whole file needs; a copy is the whole file.</summary>
    private static Blocs Demande(string adresse) => adresse[(adresse.LastIndexOf('/') + 1)..] switch
    {
        "acces" => Blocs.Informations | Blocs.Consentements,
        "copie" or "copies" => Blocs.Tous,
        "visites" => Blocs.Conclusions,
        _ => Blocs.Identite,
    };

    /// <summary>Those of the file itself: a page of a visit or of a document has its own tests.</summary>
    private IEnumerable<string> Patrons() => socle.Services.GetRequiredService<IEnumerable<EndpointDataSource>>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
        .Where(e => e.Metadata.GetMetadata<PageActionDescriptor>()?.RelativePath.StartsWith("/Service/Soin/Dossiers/", StringComparison.Ordinal) == true)
        .Select(e => e.RoutePattern.RawText!.TrimStart('/')).Distinct();
}

public sealed class MatriceDossierSqliteTests(SocleSqlite socle) : MatriceDossierTests(socle), IClassFixture<SocleSqlite>;

public sealed class MatriceDossierPostgresqlTests(SoclePostgresql socle) : MatriceDossierTests(socle), IClassFixture<SoclePostgresql>;
