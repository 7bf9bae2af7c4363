using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Organisation.Professionnels;
using Socle.Technique.Base;
using Socle.Technique.Traces;

namespace Socle.Organisation.Competences;

/// <summary>Notes a skill someone holds, or when it was obtained and until when it holds. Given again, its dates are replaced.</summary>
public sealed class DonnerCompetence(Ecritures ecritures, TimeProvider temps)
{
    public sealed record Demande(Id<Professionnel> ProfessionnelId, Id<Competence>? CompetenceId, DateOnly? ObtenueLe = null, DateOnly? ValableJusquau = null);

    public Task<Resultat<Id<CompetenceProfessionnel>>> FaireAsync(Demande demande, CancellationToken arret = default) =>
        ecritures.Faire(ProcessusOrganisation.DonnerCompetence, null, async ecriture =>
        {
            var db = ecriture.Db;
            if (!await db.Set<Professionnel>().AnyAsync(p => p.Id == demande.ProfessionnelId, arret))
            {
                return Introuvable.Professionnel();
            }
            var tenue = await db.Set<CompetenceProfessionnel>()
                .FirstOrDefaultAsync(c => c.ProfessionnelId == demande.ProfessionnelId && c.CompetenceId == demande.CompetenceId, arret);
            if (Refus.Reunir([await InconnueAsync(db, demande, tenue, arret), .. Dates(demande)]) is { } refus)
            {
                return refus;
            }
            if (tenue is null)
            {
                tenue = new CompetenceProfessionnel
                {
                    Id = Id<CompetenceProfessionnel>.Nouveau(),
                    ProfessionnelId = demande.ProfessionnelId,
                    CompetenceId = demande.CompetenceId!.Value,
                };
                db.Add(tenue);
            }
            (tenue.ObtenueLe, tenue.ValableJusquau) = (demande.ObtenueLe, demande.ValableJusquau);
            return Resultat.De(tenue.Id);
        }, arret);

    /// <summary>A closed skill is still renewed for who holds it; nobody else is given it.</summary>
    private static async Task<Refus?> InconnueAsync(SocleDb db, Demande demande, CompetenceProfessionnel? tenue, CancellationToken arret) =>
        tenue is not null || (demande.CompetenceId is { } id && await db.Set<Competence>().AnyAsync(c => c.Id == id && c.Active, arret))
            ? null
            : new Refus("competence.choix", "Choisissez la compétence dans la liste.", nameof(Demande.CompetenceId));

    private IEnumerable<Refus?> Dates(Demande demande) =>
    [
        demande.ObtenueLe > temps.Aujourdhui()
            ? new("competence.obtenue", "Une compétence ne peut pas être obtenue dans le futur\u00A0: vérifiez le jour.", nameof(Demande.ObtenueLe)) : null,
        demande.ValableJusquau < demande.ObtenueLe
            ? new("competence.validite", $"La fin de validité est avant l’obtention ({demande.ObtenueLe!.Value.Courte()})\u00A0: corrigez l’une des deux.", nameof(Demande.ValableJusquau)) : null,
    ];
}
