using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Etablissements;
using Socle.Suivi.Agenda;
using Socle.Suivi.Remplacements;
using Socle.Suivi.Vacations;
using Socle.Technique.Base;
using Socle.Travailleurs.Personnes;

namespace Socle.Suivi.Absences;

internal static class MappingAbsences
{
    public static void Modele(ModelBuilder modele)
    {
        modele.Entity<ReglagesAbsences>(r =>
        {
            r.HasKey(x => x.Cle);
            r.Property(x => x.Cle).ValueGeneratedNever();
        });
        modele.Entity<AbsenceRendezVous>(a =>
        {
            a.HasIndex(x => x.RendezVousId).IsUnique();
            a.HasOne<RendezVous>().WithMany().HasForeignKey(x => x.RendezVousId).OnDelete(DeleteBehavior.Cascade);
        });
        modele.Entity<AbsenceAFacturer>(f =>
        {
            f.Ignore(x => x.AttendLaComptabilite);
            f.HasIndex(x => x.RendezVousId).IsUnique();
            f.HasIndex(x => x.Etat);
            f.HasOne<RendezVous>().WithMany().HasForeignKey(x => x.RendezVousId).OnDelete(DeleteBehavior.Cascade);
            f.HasOne<Etablissement>().WithMany().HasForeignKey(x => x.EtablissementId).OnDelete(DeleteBehavior.Restrict);
        });
        modele.Entity<AppelRemplacement>(a =>
        {
            a.Property(x => x.Visite).Sensible();
            a.HasIndex(x => x.VacationId);
            // One call at a time to one person, whatever the desk.
            a.HasIndex(x => x.TravailleurId).IsUnique().HasFilter("issue = 1");
            a.HasOne<Vacation>().WithMany().HasForeignKey(x => x.VacationId).OnDelete(DeleteBehavior.Cascade);
            a.HasOne<Travailleur>().WithMany().HasForeignKey(x => x.TravailleurId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
