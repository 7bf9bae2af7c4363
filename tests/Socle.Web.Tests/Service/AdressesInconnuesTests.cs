using System.Net;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Socle.Technique.Acces;
using Socle.Tests.Outils;

namespace Socle.Web.Tests.Service;

/// <summary>An address that names what does not exist, whatever the page: it says so, and nothing breaks.</summary>
public abstract class AdressesInconnuesTests(SocleDeTest socle)
{
    // Pages that explain themselves in place, or lead back to their list with a word, rather than by a status.
    private static readonly string[] QuiExpliquent =
        ["/echeancier/pourquoi/{id}", "/erreur/{code:int}", "/declarations/{id}/colonnes"];

    public static TheoryData<string> Identifiants => ["zzzzzzz", "0", "-1", "pas-un-numero", "%27"];

    [Theory, MemberData(nameof(Identifiants))]
    public async Task Page_IdentifiantInconnu_RepondQuElleNExistePas(string identifiant)
    {
        using var administration = await socle.EnTantQueAsync(Role.Administration);
        var ecarts = new List<string>();
        foreach (var patron in Patrons())
        {
            var adresse = string.Join('/', patron.Split('/').Select(m => m.StartsWith('{') ? identifiant : m));
            var page = await administration.AllerAsync("/" + adresse.TrimStart('/'));
            if (page.Statut is not (HttpStatusCode.NotFound or HttpStatusCode.Forbidden))
            {
                ecarts.Add($"{adresse} : {(int)page.Statut}");
            }
        }
        ecarts.ShouldBeEmpty();
    }

    private List<string> Patrons() =>
    [
        .. socle.Services.GetRequiredService<IEnumerable<EndpointDataSource>>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is not null)
            .Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/'))
            .Where(p => p.Contains('{', StringComparison.Ordinal) && !QuiExpliquent.Contains(p)),
    ];
}

public sealed class AdressesInconnuesSqliteTests(SocleSqlite socle) : AdressesInconnuesTests(socle), IClassFixture<SocleSqlite>;

public sealed class AdressesInconnuesPostgresqlTests(SoclePostgresql socle) : AdressesInconnuesTests(socle), IClassFixture<SoclePostgresql>;
