using Microsoft.AspNetCore.Mvc;
using Socle.Dossier.Protocoles;
using Socle.Noyau;
using Socle.Technique.Acces;
using Socle.Technique.Base;

namespace Socle.Web.Service.Soin.Protocoles;

/// <summary>Two versions of one protocol, the older first whatever the address says.</summary>
[Exige(Permission.ProtocolesLire)]
public sealed class ComparerModel(LireProtocoles lire, SocleDb socle, TimeProvider temps) : PageDeProtocole(lire, socle, temps)
{
    public ProtocoleDeSuiviLu Avant { get; private set; } = null!;

    public ProtocoleDeSuiviLu Apres { get; private set; } = null!;

    public IReadOnlyList<LigneComparee> Lignes { get; private set; } = [];

    public int Combien(SortDUneLigne sort) => Lignes.Count(l => l.Sort == sort);

    public async Task<IActionResult> OnGetAsync(Id<ProtocoleDeSuivi> id, Id<ProtocoleDeSuivi> avec, CancellationToken arret)
    {
        if (!await ChargerAsync(id, arret) || Versions.FirstOrDefault(v => v.Id == avec) is not { } autre)
        {
            return NotFound();
        }
        (Avant, Apres) = autre.Ligne.Version <= Lu.Ligne.Version ? (autre, Lu) : (Lu, autre);
        Lignes = ComparerVersions.Comparer(Avant, Apres, Noms);
        return Page();
    }
}
