using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Entreprises;
using Socle.Organisation.Centres;
using Socle.Organisation.Equipes;
using Socle.Technique.Base;
using Socle.Travailleurs.Personnes;

namespace Socle.Suivi.Experimentations;

internal static class MappingExperimentations
{
    public static void Modele(ModelBuilder modele)
    {
        modele.Entity<MesureExperimentale>(m =>
        {
            m.HasOne<Equipe>().WithMany().HasForeignKey(x => x.EquipeId).OnDelete(DeleteBehavior.Restrict);
            m.HasOne<Centre>().WithMany().HasForeignKey(x => x.CentreId).OnDelete(DeleteBehavior.Restrict);
            m.HasOne<Entreprise>().WithMany().HasForeignKey(x => x.EntrepriseId).OnDelete(DeleteBehavior.Restrict);
        });
        modele.Entity<ApplicationMesure>(a =>
        {
            a.Property(x => x.Quoi).Sensible();
            a.HasIndex(x => new { x.MesureId, x.Le });
            a.HasOne<MesureExperimentale>().WithMany().HasForeignKey(x => x.MesureId).OnDelete(DeleteBehavior.Restrict);
            a.HasOne<Travailleur>().WithMany().HasForeignKey(x => x.TravailleurId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
