using Socle.Espaces.Salarie.Lectures;
using Socle.Suivi.EspaceSalarie.Questionnaires;
using Socle.Technique.Acces;
using Socle.Technique.Traces;

namespace Socle.Espaces.Salarie;

/// <summary>The worker's first page: what is next.</summary>
[Exige(Permission.EspaceSalarie)]
public sealed class IndexModel(PerimetreSalarie perimetre, TracerRefus refus, LireMesRendezVous rendezVous, LireMesDocuments documents) : PageSalarie(perimetre, refus)
{
    public MonRendezVous? Prochain { get; private set; }

    public int AVenir { get; private set; }

    public int NonLus { get; private set; }

    public Questionnaire Questionnaire { get; private set; } = QuestionnairesDuService.Suivi;

    public async Task OnGetAsync(CancellationToken arret)
    {
        var ouverts = (await rendezVous.AVenirAsync(Moi.Travailleur, arret)).Where(r => r.Pris.EstTenu && r.AVenir).ToList();
        (Prochain, AVenir) = (ouverts.FirstOrDefault(), ouverts.Count);
        NonLus = Moi.IdentiteVue ? await documents.NonLusAsync(Moi.Travailleur, arret) : 0;
        Questionnaire = Prochain is null ? Questionnaire : QuestionnairesDuService.Pour(Prochain.Type, await rendezVous.DejaVenuAsync(Moi.Travailleur, arret));
    }
}
