using Microsoft.AspNetCore.Mvc.RazorPages;
using Socle.Dossier.Protocoles;
using Socle.Technique.Acces;

namespace Socle.Web.Service.Soin.Protocoles;

/// <summary>Starting points to copy.</summary>
[Exige(Permission.ProtocolesEcrire)]
public sealed class ModelesModel : PageModel
{
    public IReadOnlyList<ModeleDeProtocole> Modeles { get; } = ModelesDeProtocole.Tous;
}
