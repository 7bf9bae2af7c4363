using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Socle.Espaces.Composants;
using Socle.Espaces.Entreprise.Declarations;
using Socle.Noyau;
using Socle.Suivi.Agenda;
using Socle.Suivi.Convocations.Liens;
using Socle.Suivi.Employeurs;
using Socle.Suivi.Vacations;
using Socle.Technique.Acces;
using Socle.Technique.Traces;

namespace Socle.Espaces.Entreprise.RendezVous;

/// <summary>The employer's convocations: who is expected, when and where; confirm, move or excuse.</summary>
[Exige(Permission.EspaceEntrepriseSuivi)]
public sealed class IndexModel(LireRendezVous lire, EcrireDeclaration ecrire, TracerRefus refus, TimeProvider temps) : PageModel
{
    public IReadOnlyList<LigneRendezVous> Lignes { get; private set; } = [];

    /// <summary>The appointment one asks to move, and where to.</summary>
    public Id<Suivi.Agenda.RendezVous>? ADeplacer { get; private set; }

    public IReadOnlyList<CreneauPropose> Creneaux { get; private set; } = [];

    public DateOnly Aujourdhui => temps.Aujourdhui();

    public async Task<IActionResult> OnGetAsync(Id<Suivi.Agenda.RendezVous>? deplacer, CancellationToken arret)
    {
        if (deplacer is { } id)
        {
            if (await lire.UnAsync(id, arret) is not { Etat: not EtatPourEmployeur.Excuse })
            {
                await refus.ObjetAsync("rendez_vous", id.Valeur, arret);
                return NotFound();
            }
            await ProposerAsync(id, arret);
        }
        Lignes = await lire.AVenirAsync(arret);
        return Page();
    }

    public Task<IActionResult> OnPostConfirmerAsync(Id<Suivi.Agenda.RendezVous> rdv, CancellationToken arret) =>
        FaireAsync(rdv, (r, l) => r.ConfirmerAsync(l.Contrat, l.Id, arret), "C’est confirmé.", arret);

    public Task<IActionResult> OnPostExcuserAsync(Id<Suivi.Agenda.RendezVous> rdv, MotifEtape? motif, CancellationToken arret) =>
        FaireAsync(rdv, (r, l) => r.ExcuserAsync(l.Contrat, l.Id, motif, arret), "C’est noté. Votre service reprendra contact s’il faut un autre rendez-vous.", arret);

    public Task<IActionResult> OnPostDeplacerAsync(Id<Suivi.Agenda.RendezVous> rdv, Id<Vacation>? vers, CancellationToken arret) =>
        FaireAsync(rdv, (r, l) => vers is { } choisi ? r.DeplacerAsync(l.Contrat, l.Id, choisi, arret) : Task.FromResult<Resultat<Id<Suivi.Agenda.RendezVous>>>(RepondreAuLien.SansCreneau),
            "Le rendez-vous est déplacé. Votre service le confirme par une nouvelle convocation.", arret, $"?deplacer={rdv}");

    private async Task<IActionResult> FaireAsync(
        Id<Suivi.Agenda.RendezVous> id, Func<RepondrePourEmployeur, LigneRendezVous, Task<Resultat<Id<Suivi.Agenda.RendezVous>>>> acte, string phrase, CancellationToken arret, string siRefus = "")
    {
        if (await lire.UnAsync(id, arret) is not { } ligne)
        {
            await refus.ObjetAsync("rendez_vous", id.Valeur, arret);
            return NotFound();
        }
        var fait = await ecrire.FaireAsync<RepondrePourEmployeur, Id<Suivi.Agenda.RendezVous>>(r => acte(r, ligne));
        TempData.Annoncer(fait.EstSucces ? phrase : fait.Refus.Phrase, fait.EstSucces ? Ton.Succes : Ton.Attention);
        return LocalRedirect("/entreprise/rendez-vous" + (fait.EstSucces ? "" : siRefus));
    }

    private async Task ProposerAsync(Id<Suivi.Agenda.RendezVous> id, CancellationToken arret) =>
        (ADeplacer, Creneaux) = (id, await ecrire.LireAsync<ProposerCreneaux, IReadOnlyList<CreneauPropose>>(p => p.LireAsync(id, arret, pourEmployeur: true)));
}
