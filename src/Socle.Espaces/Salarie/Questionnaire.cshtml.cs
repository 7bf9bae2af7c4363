using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Suivi.EspaceSalarie.Depots;
using Socle.Suivi.EspaceSalarie.Questionnaires;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Technique.Traces;

namespace Socle.Espaces.Salarie;

/// <summary>A questionnaire before a visit, never asked for: closed as it is sent, and never read back from here.</summary>
[Exige(Permission.EspaceSalarie)]
public sealed class QuestionnaireModel(PerimetreSalarie perimetre, TracerRefus refus, SocleDb db, DeposerPourLeDossier deposer) : PageSalarie(perimetre, refus)
{
    private IReadOnlyList<AccuseDepot> envois = [];

    public Questionnaire? Choisi { get; private set; }

    public static IReadOnlyList<Questionnaire> Tous => QuestionnairesDuService.Tous;

    /// <summary>What was typed and could not be sent: shown again, in the answer to the same request and nowhere else.</summary>
    public string? Dite(string code) => Request.HasFormContentType ? Request.Form[$"q-{code}"].ToString() : null;

    public DateOnly? DernierEnvoi(string code) =>
        envois.Where(e => e.Code == code).Select(e => (DateOnly?)new DateTimeOffset(e.Le, TimeSpan.Zero).DateAParis()).FirstOrDefault();

    public async Task<IActionResult> OnGetAsync(string? code, CancellationToken arret)
    {
        Choisi = QuestionnairesDuService.De(code);
        envois = await db.Set<AccuseDepot>().AsNoTracking().Where(a => a.TravailleurId == Moi.Travailleur && a.Genre == GenreDepot.Questionnaire)
            .OrderByDescending(a => a.Le).ToListAsync(arret);
        return code is not null && Choisi is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync(string? code, CancellationToken arret)
    {
        if (QuestionnairesDuService.De(code) is not { } questionnaire)
        {
            return NotFound();
        }
        Choisi = questionnaire;
        var envoye = await deposer.QuestionnaireAsync(Moi.Travailleur, Moi.Compte, questionnaire, Dite, arret);
        if (envoye.EstRefus)
        {
            Refuser(envoye.Refus.Champ is { } champ ? envoye.Refus.Sur($"q-{champ}") : envoye.Refus);
            return Page();
        }
        TempData.Annoncer("Vos réponses sont envoyées, fermées pour votre dossier. Merci.");
        return LocalRedirect("/salarie/questionnaire");
    }
}
