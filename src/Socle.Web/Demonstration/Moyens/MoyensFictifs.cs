using Socle.Organisation.Absences;
using Socle.Organisation.Centres;
using Socle.Organisation.Competences;
using Socle.Organisation.Salles;
using Socle.Suivi.Delegations;
using Socle.Suivi.Experimentations;
using Socle.Technique.Base;
using Socle.Technique.Masse;

namespace Socle.Web.Demonstration.Moyens;

/// <summary>With whom and where visits can be: rooms, skills, absences, and what doctors entrust.</summary>
internal sealed class MoyensFictifs
{
    public List<Centre> UnitesMobiles { get; } = [];

    public List<Salle> Salles { get; } = [];

    public List<Competence> Competences { get; } = [];

    public List<CompetenceProfessionnel> Tenues { get; } = [];

    public List<AbsenceProfessionnel> Absences { get; } = [];

    public List<ProtocoleDelegation> Protocoles { get; } = [];

    public List<ActeDelegue> Actes { get; } = [];

    public List<ExclusionProtocole> Exclusions { get; } = [];

    public List<MesureExperimentale> Mesures { get; } = [];

    public List<ApplicationMesure> Applications { get; } = [];

    /// <summary>Owners before what they own: both engines check it.</summary>
    public async Task EcrireAsync(SocleDb db, CancellationToken arret)
    {
        await db.InsererAsync(UnitesMobiles, arret);
        await db.InsererAsync(Salles, arret);
        await db.InsererAsync(Competences, arret);
        await db.InsererAsync(Tenues, arret);
        await db.InsererAsync(Absences, arret);
        await db.InsererAsync(Protocoles, arret);
        await db.InsererAsync(Actes, arret);
        await db.InsererAsync(Exclusions, arret);
        await db.InsererAsync(Mesures, arret);
        await db.InsererAsync(Applications, arret);
    }
}
