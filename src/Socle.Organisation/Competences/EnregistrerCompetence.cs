using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Technique.Saisies;
using Socle.Technique.Traces;

namespace Socle.Organisation.Competences;

/// <summary>Adds a skill to the catalogue, or renames it.</summary>
public sealed class EnregistrerCompetence(Ecritures ecritures)
{
    /// <param name="CompetenceId">Absent: a new one.</param>
    public sealed record Demande(Id<Competence>? CompetenceId, string? Nom);

    public Task<Resultat<Id<Competence>>> FaireAsync(Demande demande, CancellationToken arret = default) =>
        ecritures.Faire(ProcessusOrganisation.EnregistrerCompetence, null, async ecriture =>
        {
            var toutes = await ecriture.Db.Set<Competence>().ToListAsync(arret);
            var connue = toutes.Find(c => c.Id == demande.CompetenceId);
            if (demande.CompetenceId is not null && connue is null)
            {
                return Introuvable.Competence();
            }
            var saisie = new Verification();
            var nom = saisie.Texte(demande.Nom, nameof(Demande.Nom), "Le nom de la compétence", 80);
            if (Refus.Reunir([saisie.Refus, NomDejaPris.Parmi(toutes.Where(c => c != connue).Select(c => c.Nom), nom, nameof(Demande.Nom))]) is { } refus)
            {
                return refus;
            }
            if (connue is null)
            {
                connue = new Competence { Id = Id<Competence>.Nouveau(), Nom = nom };
                ecriture.Db.Add(connue);
            }
            connue.Nom = nom;
            return Resultat.De(connue.Id);
        }, arret);
}
