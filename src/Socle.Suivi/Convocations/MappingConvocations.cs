using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Entreprises;
using Socle.Suivi.Agenda;
using Socle.Suivi.Convocations.Modeles;
using Socle.Technique.Base;
using Socle.Travailleurs.Personnes;

namespace Socle.Suivi.Convocations;

internal static class MappingConvocations
{
    public static void Modele(ModelBuilder modele)
    {
        // A message is itself a trace; the acts of people on many at once are written in the trail by their use cases.
        modele.Entity<Convocation>(c =>
        {
            c.SansAudit();
            c.HasIndex(x => new { x.Etat, x.Canal, x.ProchainEssai });
            c.HasIndex(x => new { x.Jour, x.Etat });
            c.HasIndex(x => x.TravailleurId);
            c.HasIndex(x => x.EntrepriseId);
            c.HasIndex(x => x.Etat).HasFilter("NOT appliquee");
            c.HasIndex(x => x.AAppeler).HasFilter("a_appeler");
            c.HasOne<Travailleur>().WithMany().HasForeignKey(x => x.TravailleurId).OnDelete(DeleteBehavior.Restrict);
            c.HasOne<Entreprise>().WithMany().HasForeignKey(x => x.EntrepriseId).OnDelete(DeleteBehavior.Restrict);
        });
        modele.Entity<LigneConvocation>(l =>
        {
            l.SansAudit();
            l.HasIndex(x => x.ConvocationId);
            l.HasIndex(x => x.RendezVousId);
            l.HasOne<Convocation>().WithMany().HasForeignKey(x => x.ConvocationId).OnDelete(DeleteBehavior.Cascade);
            l.HasOne<RendezVous>().WithMany().HasForeignKey(x => x.RendezVousId).OnDelete(DeleteBehavior.Cascade);
        });
        modele.Entity<JetonConvocation>(j =>
        {
            j.SansAudit();
            j.Property(x => x.Empreinte).OrdreOctets();
            j.HasIndex(x => x.Empreinte).IsUnique();
            j.HasIndex(x => x.ConvocationId);
            j.HasOne<Convocation>().WithMany().HasForeignKey(x => x.ConvocationId).OnDelete(DeleteBehavior.Cascade);
        });
        modele.Entity<ModeleMessage>(m => m.HasIndex(x => new { x.Genre, x.Canal, x.Destinataire }).IsUnique());
        modele.Entity<ReglageConvocations>(r =>
        {
            r.HasKey(x => x.Cle);
            r.Property(x => x.Cle).ValueGeneratedNever();
        });
    }
}
