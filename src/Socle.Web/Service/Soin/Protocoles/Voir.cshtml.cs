using Microsoft.AspNetCore.Mvc;
using Socle.Dossier.Protocoles;
using Socle.Noyau;
using Socle.Technique.Acces;
using Socle.Technique.Base;

namespace Socle.Web.Service.Soin.Protocoles;

/// <summary>One version, and the others of its protocol. The acts themselves refuse who is not a doctor.</summary>
[Exige(Permission.ProtocolesLire)]
public sealed class VoirModel(LireProtocoles lire, SocleDb socle, EcrireProtocoleDeSuivi ecrire, TimeProvider temps) : PageDeProtocole(lire, socle, temps)
{
    public async Task<IActionResult> OnGetAsync(Id<ProtocoleDeSuivi> id, CancellationToken arret) => await ChargerAsync(id, arret) ? Page() : NotFound();

    public async Task<IActionResult> OnPostVersionAsync(Id<ProtocoleDeSuivi> id, CancellationToken arret)
    {
        if (!await ChargerAsync(id, arret))
        {
            return NotFound();
        }
        var ecrite = await ecrire.NouvelleVersionAsync(id, arret);
        return Finir(ecrite, "La nouvelle version est prête à écrire. Celle d’aujourd’hui vaut toujours.", $"/soin/protocoles/ecrire/{ecrite.Ou(id)}");
    }

    public async Task<IActionResult> OnPostSupprimerAsync(Id<ProtocoleDeSuivi> id, CancellationToken arret) =>
        await ChargerAsync(id, arret) ? Finir(await ecrire.SupprimerAsync(id, arret), "Le brouillon est jeté.", "/soin/protocoles") : NotFound();
}
