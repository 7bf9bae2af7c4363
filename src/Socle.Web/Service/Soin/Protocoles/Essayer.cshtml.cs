using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Socle.Dossier.Acces;
using Socle.Dossier.Base;
using Socle.Dossier.Dossiers;
using Socle.Dossier.Ecrits;
using Socle.Dossier.Protocoles;
using Socle.Dossier.Traces;
using Socle.Noyau;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Travailleurs.Personnes;
using Socle.Web.Service.Travailleurs.Liste;

namespace Socle.Web.Service.Soin.Protocoles;

/// <summary>Would this protocol speak in a visit of this person? Their file is read, and the trail says so, when they have one that opens.</summary>
[Exige(Permission.ProtocolesLire)]
public sealed class EssayerModel(
    LireProtocoles lire, SocleDb socle, DossierDb db, ProtocolesDeLaVisite protocoles, OuvrirDossier ouvrir, LireEcrits ecrits, ListerTravailleurs lister, NomsDuSoin noms, TimeProvider temps)
    : PageDeProtocole(lire, socle, temps)
{
    private const int AuPlus = 12;
    private readonly SocleDb socle = socle;

    /// <summary>Posted, so that a name is in no address.</summary>
    [BindProperty]
    public string? Recherche { get; set; }

    public IReadOnlyList<LigneTravailleur>? Trouves { get; private set; }

    public string? Nom { get; private set; }

    public IReadOnlyList<string>? Raisons { get; private set; }

    /// <summary>Why only what is declared was looked at.</summary>
    public string? SansDossier { get; private set; }

    public async Task<IActionResult> OnGetAsync(Id<ProtocoleDeSuivi> id, Id<Travailleur>? travailleur, CancellationToken arret)
    {
        if (!await ChargerAsync(id, arret))
        {
            return NotFound();
        }
        if (travailleur is not { } qui)
        {
            return Page();
        }
        Nom = (await noms.TravailleursAsync([qui], arret)).GetValueOrDefault(qui);
        if (Nom is null)
        {
            return NotFound();
        }
        Raisons = await protocoles.EssayerAsync(Lu, qui, null, Aujourdhui, await ElementsAsync(qui, arret), arret);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Id<ProtocoleDeSuivi> id, CancellationToken arret)
    {
        if (!await ChargerAsync(id, arret))
        {
            return NotFound();
        }
        Trouves = string.IsNullOrWhiteSpace(Recherche) ? [] : (await lister.PageAsync(new(), Recherche, TriTravailleurs.Nom, false, 0, AuPlus, arret)).Lignes;
        return Page();
    }

    private async Task<IReadOnlyList<ElementDossier>> ElementsAsync(Id<Travailleur> qui, CancellationToken arret)
    {
        // A file is not opened for the first time just to look.
        var tous = await socle.Set<Travailleur>().Where(t => t.Id == qui || t.FusionneVersId == qui).Select(t => t.Id).ToListAsync(arret);
        if (!await db.Set<Dmst>().AnyAsync(d => tous.Contains(d.TravailleurId), arret))
        {
            SansDossier = "Cette personne n’a pas encore de dossier.";
            return [];
        }
        if (!(await ouvrir.ExecuterAsync(qui, ActionDossier.Consultation, Blocs.Expositions, arret)).Reussit(out var dossier, out var refus))
        {
            SansDossier = refus.Phrase;
            return [];
        }
        return await ecrits.EnVigueurAsync(dossier, Blocs.Expositions, arret);
    }
}
