using Microsoft.EntityFrameworkCore;
using Socle.Organisation.Equipes;
using Socle.Organisation.Professionnels;
using Socle.Suivi.Taches;
using Socle.Technique.Base;
using Socle.Travailleurs.Personnes;

namespace Socle.Suivi.Staffs;

internal static class MappingStaffs
{
    public static void Modele(ModelBuilder modele)
    {
        modele.Entity<Staff>(s =>
        {
            s.HasIndex(x => new { x.EquipeId, x.Jour }).IsUnique();
            s.HasOne<Equipe>().WithMany().HasForeignKey(x => x.EquipeId).OnDelete(DeleteBehavior.Restrict);
        });
        modele.Entity<ParticipantStaff>(p =>
        {
            p.HasIndex(x => new { x.StaffId, x.ProfessionnelId }).IsUnique();
            p.HasOne<Staff>().WithMany().HasForeignKey(x => x.StaffId).OnDelete(DeleteBehavior.Cascade);
            p.HasOne<Professionnel>().WithMany().HasForeignKey(x => x.ProfessionnelId).OnDelete(DeleteBehavior.Restrict);
        });
        modele.Entity<StaffDossier>(d =>
        {
            // The trail says that a file was discussed, not why.
            d.Property(x => x.Question).Sensible();
            d.Property(x => x.Decision).Sensible();
            d.HasIndex(x => new { x.EquipeId, x.StaffId });
            d.HasIndex(x => x.TravailleurId);
            d.HasOne<Travailleur>().WithMany().HasForeignKey(x => x.TravailleurId).OnDelete(DeleteBehavior.Restrict);
            d.HasOne<Equipe>().WithMany().HasForeignKey(x => x.EquipeId).OnDelete(DeleteBehavior.Restrict);
        });
        modele.Entity<Tache>(t =>
        {
            t.Property(x => x.Nature).Sensible();
            t.HasIndex(x => x.TravailleurId);
            t.HasIndex(x => x.DemandeId);
            t.HasIndex(x => x.RendezVousId);
            t.HasIndex(x => new { x.FaiteLe, x.AvantLe });
            t.HasOne<Travailleur>().WithMany().HasForeignKey(x => x.TravailleurId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
