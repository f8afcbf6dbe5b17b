/** What the lane builds. A newer release of Kubernetes is one line here, and every published staging module follows it. */
export const KUBERNETES = '1.34.3';
/** Kubernetes 1.34 asks for etcd 3.5.13 or newer. */
export const ETCD = '3.6.4';

/** Program to the package that it is built from; `etcd` is the root package of its module. */
export const PROGRAMS: Readonly<Record<string, string>> = {
  'kube-apiserver': 'k8s.io/kubernetes/cmd/kube-apiserver',
  'kube-controller-manager': 'k8s.io/kubernetes/cmd/kube-controller-manager',
  'kube-scheduler': 'k8s.io/kubernetes/cmd/kube-scheduler',
  etcd: 'go.etcd.io/etcd/server/v3',
};
