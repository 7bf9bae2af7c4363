using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Personnes;

namespace Socle.Web.Service.Travailleurs.Saisie;

/// <summary>Changes the post under a contract, or corrects the present one.</summary>
[Exige(Permission.TravailleursModifier)]
public sealed class PosteModel(SocleDb db, ChangerPoste changer, TimeProvider temps) : PageContrat(db)
{
    [BindProperty]
    public ChangementPoste Entree { get; set; } = null!;

    public Poste? Actuel { get; private set; }

    public async Task<IActionResult> OnGetAsync(Id<Travailleur> id, Id<Contrat> contrat, CancellationToken arret)
    {
        if (!await PreparerAsync(id, contrat, arret))
        {
            return NotFound();
        }
        var jour = temps.Aujourdhui();
        var risques = await Db.Set<Exposition>().Where(x => x.ContratId == contrat && (x.Fin == null || x.Fin >= jour)).Select(x => x.Risque).Distinct().ToArrayAsync(arret);
        Entree = new ChangementPoste { Contrat = contrat, Poste = De(Actuel), Risques = risques };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Id<Travailleur> id, Id<Contrat> contrat, CancellationToken arret)
    {
        if (!await PreparerAsync(id, contrat, arret))
        {
            return NotFound();
        }
        return ModelState.IsValid
            ? Conclure(await changer.ExecuterAsync(Entree with { Contrat = contrat, Risques = Entree.Risques ?? [] }, arret), "Le poste est enregistré. Les échéances ont été recalculées.")
            : Page();
    }

    private async Task<bool> PreparerAsync(Id<Travailleur> id, Id<Contrat> contrat, CancellationToken arret)
    {
        if (!await ChargerAsync(id, contrat, arret))
        {
            return false;
        }
        Actuel = await Db.Set<Poste>().AsNoTracking().Where(p => p.ContratId == contrat).OrderByDescending(p => p.Debut).FirstOrDefaultAsync(arret);
        return true;
    }

    /// <summary>The present post as a start: most changes keep most of it. The date is to be said.</summary>
    private PosteSaisi De(Poste? poste) => poste is null ? new PosteSaisi { Debut = Contrat.Debut } : new PosteSaisi
    {
        Libelle = poste.Libelle,
        Pcs = poste.Pcs,
        Nuit = poste.Nuit,
        Engins = [.. MotsDuPoste.TousLesEngins.Where(e => poste.Engins.HasFlag(e))],
        Habilitations = [.. MotsDuPoste.ToutesLesHabilitations.Where(h => poste.Habilitations.HasFlag(h))],
    };
}
