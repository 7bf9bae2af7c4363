using Microsoft.AspNetCore.Mvc.RazorPages;
using Socle.Suivi.Convocations.Modeles;
using Socle.Technique.Acces;

namespace Socle.Web.Service.Convocations;

/// <summary>The texts of messages.</summary>
[Exige(Permission.ConvocationsConduire)]
public sealed class ModelesModel(EcrireModeles modeles) : PageModel
{
    public IReadOnlySet<CleModele> Ecrits { get; private set; } = new HashSet<CleModele>();

    public async Task OnGetAsync(CancellationToken arret) => Ecrits = await modeles.EcritsAsync(arret);

    public static string Adresse(CleModele cle) => $"/convocations/modeles/{cle.Destinataire}/{cle.Genre}/{cle.Canal}".ToLowerInvariant();
}
