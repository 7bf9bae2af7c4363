using System.Net;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Socle.Technique.Acces;
using Socle.Tests.Outils;

namespace Socle.Web.Tests.Securite;

/// <summary>Every address of the program, for every role and for nobody: refused exactly when the table of rights says so.</summary>
public sealed class MatriceTests(SocleSqlite socle) : IClassFixture<SocleSqlite>
{
    public static TheoryData<Role> Roles => [.. Enum.GetValues<Role>()];

    [Theory, MemberData(nameof(Roles))]
    public async Task Role_ToutesLesPages_RefuseesExactementCommeLaTable(Role role)
    {
        using var navigateur = await socle.EnTantQueAsync(role);
        var ecarts = new List<string>();
        foreach (var (chemin, exigences) in Adresses())
        {
            using var reponse = await navigateur.DemanderAsync(HttpMethod.Get, chemin);
            var permis = exigences.Count == 0 || exigences.All(e => Droits.Autorise(role, e));
            if (permis == reponse.StatusCode is HttpStatusCode.Forbidden)
            {
                ecarts.Add($"{chemin} answers {(int)reponse.StatusCode} and should be {(permis ? "open" : "refused")} to {role}");
            }
        }
        ecarts.ShouldBeEmpty();
    }

    [Fact]
    public async Task Personne_ToutesLesPagesNonOuvertes_MenentALaConnexion()
    {
        using var visiteur = socle.Visiteur();
        foreach (var (chemin, exigences) in Adresses().Where(a => a.Exigences.Count > 0))
        {
            foreach (var methode in new[] { HttpMethod.Get, HttpMethod.Post })
            {
                using var reponse = await visiteur.DemanderAsync(methode, chemin);
                reponse.StatusCode.ShouldBe(HttpStatusCode.Redirect, $"{methode} {chemin} ({string.Join(", ", exigences)})");
                reponse.Headers.Location!.ToString().ShouldStartWith("/connexion");
            }
        }
    }

    [Fact]
    public void Adresses_SontToutesVues()
    {
        var adresses = Adresses();

        adresses.Count.ShouldBeGreaterThan(15);
        adresses.Count(a => a.Exigences.Count == 0).ShouldBeLessThan(11, "what is open to everyone is a short list");
    }

    /// <summary>From the table of endpoints itself: a new page is here the day it exists.</summary>
    private List<(string Chemin, List<Permission> Exigences)> Adresses()
    {
        var modeles = Web.Securite.Permissions.PagesEtModeles(socle.Services).ToDictionary(p => p.Chemin, p => p.Modele);
        return
        [
            .. socle.Services.GetRequiredService<IEnumerable<EndpointDataSource>>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
                .Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is not null)
                .Select(e => (Chemin(e.RoutePattern.RawText!), Exigences(modeles[e.Metadata.GetMetadata<PageActionDescriptor>()!.RelativePath])))
                .DistinctBy(a => a.Item1),
        ];
    }

    private static List<Permission> Exigences(Type modele) =>
        [.. modele.GetCustomAttributes(typeof(ExigeAttribute), true).Cast<ExigeAttribute>().Select(e => e.Permission)];

    /// <summary><c>/travailleurs/{id}</c> becomes <c>/travailleurs/1</c>: the right comes before the object.</summary>
    private static string Chemin(string patron) => "/" + string.Join('/', patron.Split('/', StringSplitOptions.RemoveEmptyEntries)
        .Select(m => m.Contains("code:int", StringComparison.Ordinal) ? "404" : m.StartsWith('{') ? "1" : m));
}
