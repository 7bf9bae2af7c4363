using System.Text;
using Microsoft.AspNetCore.Mvc;
using Socle.Espaces.Composants;
using Socle.Espaces.Entreprise.Declarations;
using Socle.Espaces.Salarie.Lectures;
using Socle.Noyau;
using Socle.Suivi.Agenda;
using Socle.Suivi.Convocations;
using Socle.Suivi.Convocations.Liens;
using Socle.Suivi.EspaceSalarie.Questionnaires;
using Socle.Suivi.Vacations;
using Socle.Technique.Acces;
using Socle.Technique.Traces;

namespace Socle.Espaces.Salarie;

/// <summary>The worker's appointments: see, confirm, move, excuse, put in one's own calendar.</summary>
[Exige(Permission.EspaceSalarie)]
public sealed class RendezVousModel(PerimetreSalarie perimetre, TracerRefus refus, LireMesRendezVous lire, EcrireDeclaration administration) : PageSalarie(perimetre, refus)
{
    private bool dejaVenu;

    public IReadOnlyList<MonRendezVous> AVenir { get; private set; } = [];

    public IReadOnlyList<MonRendezVous> Passes { get; private set; } = [];

    /// <summary>The appointment one asks to move, and where to.</summary>
    public Id<RendezVous>? ADeplacer { get; private set; }

    public IReadOnlyList<CreneauPropose> Creneaux { get; private set; } = [];

    public Questionnaire QuestionnairePour(MonRendezVous rendezVous) => QuestionnairesDuService.Pour(rendezVous.Type, dejaVenu);

    public async Task<IActionResult> OnGetAsync(Id<RendezVous>? deplacer, CancellationToken arret)
    {
        await ChargerAsync(arret);
        if (deplacer is not { } id)
        {
            return Page();
        }
        if (AVenir.FirstOrDefault(r => r.Id == id) is not { Ouvert: true })
        {
            return await InconnuAsync("rendez_vous", id.Valeur, arret);
        }
        await ProposerAsync(id, arret);
        return Page();
    }

    /// <summary>For the person's own calendar.</summary>
    public async Task<IActionResult> OnGetAgendaAsync(Id<RendezVous> rdv, CancellationToken arret) =>
        await lire.UnAsync(Moi.Travailleur, rdv, arret) is { } rendezVous
            ? File(Encoding.UTF8.GetBytes(lire.EnCalendrier(rendezVous)), $"{Calendrier.Genre}; charset=utf-8; method=PUBLISH", "rendez-vous.ics")
            : await InconnuAsync("rendez_vous", rdv.Valeur, arret);

    public Task<IActionResult> OnPostConfirmerAsync(Id<RendezVous> rdv, CancellationToken arret) =>
        FaireAsync(rdv, r => r.ConfirmerAsync(Moi.Travailleur, rdv, arret), "C’est confirmé, merci.", arret);

    public Task<IActionResult> OnPostExcuserAsync(Id<RendezVous> rdv, MotifEtape? motif, CancellationToken arret) =>
        FaireAsync(rdv, r => r.ExcuserAsync(Moi.Travailleur, rdv, motif, arret), "C’est noté. Le service vous recontactera s’il faut un autre rendez-vous.", arret);

    public Task<IActionResult> OnPostDeplacerAsync(Id<RendezVous> rdv, Id<Vacation>? vers, CancellationToken arret) =>
        FaireAsync(rdv, r => vers is { } choisi ? r.DeplacerAsync(Moi.Travailleur, rdv, choisi, arret) : Task.FromResult<Resultat<Id<RendezVous>>>(RepondreAuLien.SansCreneau), "Votre rendez-vous est déplacé et confirmé.", arret, encore: true);

    private async Task<IActionResult> FaireAsync(
        Id<RendezVous> id, Func<RepondreCommeSalarie, Task<Resultat<Id<RendezVous>>>> acte, string phrase, CancellationToken arret, bool encore = false)
    {
        if (await lire.UnAsync(Moi.Travailleur, id, arret) is null)
        {
            return await InconnuAsync("rendez_vous", id.Valeur, arret);
        }
        var resultat = await administration.FaireAsync(acte);
        if (resultat.EstSucces)
        {
            TempData.Annoncer(phrase);
            return LocalRedirect("/salarie/rendez-vous");
        }
        Refuser(resultat.Refus);
        await ChargerAsync(arret);
        if (encore && AVenir.FirstOrDefault(r => r.Id == id) is { Ouvert: true })
        {
            await ProposerAsync(id, arret);
        }
        return Page();
    }

    /// <summary>What is free is the agenda's to say: the worker's role does not read it.</summary>
    private async Task ProposerAsync(Id<RendezVous> id, CancellationToken arret)
    {
        var proposes = await administration.FaireAsync<ProposerCreneaux, IReadOnlyList<CreneauPropose>>(async p => Resultat.De(await p.LireAsync(id, arret)));
        (ADeplacer, Creneaux) = (id, proposes.Valeur);
    }

    private async Task ChargerAsync(CancellationToken arret)
    {
        AVenir = await lire.AVenirAsync(Moi.Travailleur, arret);
        Passes = await lire.PassesAsync(Moi.Travailleur, arret);
        dejaVenu = AVenir.Count > 0 && await lire.DejaVenuAsync(Moi.Travailleur, arret);
    }
}
