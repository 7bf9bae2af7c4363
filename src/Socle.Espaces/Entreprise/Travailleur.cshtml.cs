using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Socle.Espaces.Entreprise.RendezVous;
using Socle.Espaces.Entreprise.Salaries;
using Socle.Noyau;
using Socle.Technique.Acces;
using Socle.Technique.Traces;
using Socle.Travailleurs.Contrats;

namespace Socle.Espaces.Entreprise;

/// <summary>One of the employer's workers: what it declared, the follow-up that follows from it, and what it has to do.</summary>
[Exige(Permission.EspaceEntrepriseTravailleurs)]
public sealed class TravailleurModel(LireSalarie lire, LireRendezVous rendezVous, TracerRefus refus, TimeProvider temps) : PageModel
{
    public DateOnly Aujourdhui { get; private set; }

    public FicheSalarie Fiche { get; private set; } = null!;

    public Poste? Poste { get; private set; }

    /// <summary>When and where the person is expected: what « Visites » shows of them.</summary>
    public IReadOnlyList<LigneRendezVous> Attendus { get; private set; } = [];

    public IReadOnlyList<(string Raison, string Article)> Raisons { get; private set; } = [];

    public bool VoitLeSuivi => User.VoitLeSuivi();

    public bool VoitLesMotifs => User.VoitLesMotifs();

    public async Task<IActionResult> OnGetAsync(Id<Contrat> id, CancellationToken arret)
    {
        if (await lire.LireAsync(id, VoitLeSuivi, arret) is not { } fiche)
        {
            // Someone else's worker, one who left, or none at all: one answer, one trace.
            await refus.ObjetAsync("contrat", id.Valeur, arret);
            return NotFound();
        }
        Aujourdhui = temps.Aujourdhui();
        (Fiche, Poste) = (fiche, fiche.Poste(Aujourdhui));
        Raisons = VoitLeSuivi ? RaisonsDuSuivi.De(fiche, Aujourdhui) : [];
        Attendus = VoitLeSuivi ? await rendezVous.DuContratAsync(id, arret) : [];
        return Page();
    }
}
